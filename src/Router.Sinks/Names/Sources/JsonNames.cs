using System.Text.Json;
using Router.Routing.Diagnostics;

namespace Router.Sinks.Names.Sources;

/// <summary>
/// Finds ids and names in JSON: a list of objects, such a list in a field of an object (<c>{"result": […]}</c>), or one object of ids with
/// their names.
/// </summary>
internal static class JsonNames
{
    /// <summary>The names of a document.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="NameSourceException">It is of another shape.</exception>
    public static IReadOnlyList<NameRow> Of(ReadOnlyMemory<byte> json, IReadOnlyList<string> ids, string name)
    {
        ReadOnlyMemory<byte> bare = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        using var document = JsonDocument.Parse(bare);
        JsonElement root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            return OfList(root, ids, name);
        }

        JsonElement list = root.EnumerateObject().Select(property => property.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Array);
        if (list.ValueKind == JsonValueKind.Array)
        {
            return OfList(list, ids, name);
        }

        return root.EnumerateObject().All(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? [.. root.EnumerateObject().Select(property => new NameRow(property.Name, property.Value.GetString() ?? ""))]
            : throw new NameSourceException(new Bilingual("в JSON нет списка", "the JSON holds no list"));
    }

    private static List<NameRow> OfList(JsonElement list, IReadOnlyList<string> ids, string name)
    {
        var rows = new List<NameRow>(list.GetArrayLength());
        foreach (JsonElement item in list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            if (TextOf(item, name) is { } known)
            {
                rows.AddRange(ids.Select(id => TextOf(item, id)).OfType<string>().Select(id => new NameRow(id, known)));
            }
        }

        return rows.Count > 0 || list.GetArrayLength() == 0
            ? rows
            : throw new NameSourceException(new Bilingual(
                $"в JSON нет полей {string.Join(", ", ids)} и {name}", $"the JSON has no fields {string.Join(", ", ids)} and {name}"));
    }

    private static string? TextOf(JsonElement item, string field) => !item.TryGetProperty(field, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
