using System.Text;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Packets;

/// <summary>Fields as one short line, so that an expectation is a literal: <c>A='x'[@Attribute='y' Child='z'] B=''</c>.</summary>
internal static class FieldListText
{
    public static string Of(FieldList fields)
    {
        var text = new StringBuilder();
        Append(text, fields);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FieldList fields)
    {
        string separator = string.Empty;
        foreach (Field field in fields)
        {
            text.Append(separator).Append(field.IsAttribute ? "@" : string.Empty).Append(field.Name)
                .Append("='").Append(field.Text).Append('\'');
            separator = " ";
            if (!field.IsLeaf)
            {
                text.Append('[');
                Append(text, field.Children);
                text.Append(']');
            }
        }
    }
}
