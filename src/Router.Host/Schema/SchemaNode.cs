using System.Text.Json.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Host.Schema;

/// <summary>Makes the pieces of a JSON schema (draft 7, which editors of YAML read best).</summary>
internal static class SchemaNode
{
    /// <summary>What a piece means, in both languages: the file is one for all editors.</summary>
    public static JsonObject About(this JsonObject node, string russian, string english)
    {
        node["description"] = english.Length == 0 ? russian : $"{russian}\n{english}";
        return node;
    }

    /// <inheritdoc cref="About(JsonObject, string, string)"/>
    public static JsonObject About(this JsonObject node, Bilingual text) => node.About(text.Russian, text.English);

    /// <summary>A text as YAML may write it: numbers and truth values are texts too.</summary>
    public static JsonObject Scalar() => Ref("scalar");

    /// <summary>One of these words.</summary>
    public static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = Array(words) };

    /// <summary>These words, or any other text.</summary>
    public static JsonObject WordsOrOthers(IEnumerable<string> words) => new() { ["anyOf"] = new JsonArray(Words(words), Scalar()) };

    /// <summary>A piece that is defined once.</summary>
    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>One or a list of something.</summary>
    public static JsonObject OneOrMany(Func<JsonObject> item) => new() { ["anyOf"] = new JsonArray(item(), ListOf(item())) };

    /// <summary>A list.</summary>
    public static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    /// <summary>A map with any keys.</summary>
    public static JsonObject MapOf(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>A map with these keys and no others.</summary>
    public static JsonObject Map(IEnumerable<KeyValuePair<string, JsonObject>> properties, params IEnumerable<string> required)
    {
        var map = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
        };
        string[] names = [.. required];
        if (names.Length > 0)
        {
            map["required"] = Array(names);
        }

        return map;
    }

    /// <summary>One key.</summary>
    public static KeyValuePair<string, JsonObject> Key(string name, JsonObject value, string russian, string english) =>
        KeyValuePair.Create(name, value.About(russian, english));

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];
}
