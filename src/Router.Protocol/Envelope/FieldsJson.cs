using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Envelope;

/// <summary>
/// Writes fields as a JSON object (architecture.md, "The event as the outside sees it"): a leaf is its text, a name that repeats
/// is an array, an element with attributes or children is an object whose own text is <c>Text</c>.
/// </summary>
internal static class FieldsJson
{
    /// <summary>Writes one level of fields and what is below them.</summary>
    public static void Write(Utf8JsonWriter json, FieldList fields) => WriteObject(json, fields, ownText: default);

    private static void WriteObject(Utf8JsonWriter json, FieldList fields, ReadOnlySpan<char> ownText)
    {
        json.WriteStartObject();
        bool isOwnTextWritten = ownText.IsEmpty;
        foreach (FieldGroup group in FieldGroup.ByName(fields))
        {
            if (!isOwnTextWritten && group.Name is FieldNames.Text)
            {
                WriteArray(json, group, ownText);
                isOwnTextWritten = true;
            }
            else if (group.IsList)
            {
                WriteList(json, group);
            }
            else if (group.Fields.Count > 1)
            {
                WriteArray(json, group, first: default);
            }
            else
            {
                json.WritePropertyName(group.Name);
                WriteValue(json, group.Fields[0]);
            }
        }

        if (!isOwnTextWritten)
        {
            json.WriteString(FieldNames.Text, JsonText.Clean(ownText));
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Field field)
    {
        if (field.IsLeaf)
        {
            json.WriteStringValue(JsonText.Clean(field.Text));
        }
        else
        {
            WriteObject(json, field.Children, field.Text);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, FieldGroup group, ReadOnlySpan<char> first)
    {
        json.WriteStartArray(group.Name);
        if (!first.IsEmpty)
        {
            json.WriteStringValue(JsonText.Clean(first));
        }

        group.Fields.ForEach(field => WriteValue(json, field));
        json.WriteEndArray();
    }

    /// <summary>
    /// A documented list is an array of objects, whatever its items are. What nobody documented is kept too: text in the list is
    /// an item with that text.
    /// </summary>
    private static void WriteList(Utf8JsonWriter json, FieldGroup group)
    {
        json.WriteStartArray(group.Name);
        foreach (Field list in group.Fields)
        {
            if (!list.Text.IsWhiteSpace())
            {
                WriteObject(json, default, list.Text);
            }

            foreach (Field item in list.Children)
            {
                if (!item.IsAttribute)
                {
                    WriteObject(json, item.Children, item.Text);
                }
            }
        }

        json.WriteEndArray();
    }
}
