using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Router.Routing.Configuration.Nodes;

namespace Router.Host.Tests.Schema;

/// <summary>Judges a file by the schema, as far as the schema's own words go; a word that it does not know fails the test that uses it.</summary>
internal sealed class SchemaValidator(JsonObject schema)
{
    private static readonly string[] Ignored = ["$schema", "title", "description", "definitions"];

    /// <summary>What does not fit; empty when all does.</summary>
    public IReadOnlyList<string> Validate(ConfigNode root) => [.. Check(schema, root, "")];

    private IEnumerable<string> Check(JsonObject rule, ConfigNode node, string path)
    {
        foreach ((string word, JsonNode? value) in rule)
        {
            IEnumerable<string> found = word switch
            {
                _ when Ignored.Contains(word, StringComparer.Ordinal) => [],
                "$ref" => Check(Definition(value!.ToString()), node, path),
                "type" => Types(value!).Any(type => IsOf(type, node)) ? [] : [$"{path}: no {value}"],
                "enum" => ((JsonArray)value!).Any(item => item!.ToString() == node.ToString()) ? [] : [$"{path}: {node} is none of {value}"],
                "pattern" => Regex.IsMatch(node.ToString()!, value!.ToString(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) ? [] : [$"{path}: {node} against {value}"],
                "minimum" => double.Parse(node.ToString()!, CultureInfo.InvariantCulture) >= (double)value! ? [] : [$"{path}: {node} below {value}"],
                "maximum" => double.Parse(node.ToString()!, CultureInfo.InvariantCulture) <= (double)value! ? [] : [$"{path}: {node} above {value}"],
                "anyOf" => Matching((JsonArray)value!, node, path) > 0 ? [] : [$"{path}: {node} fits nothing of anyOf"],
                "oneOf" => Matching((JsonArray)value!, node, path) == 1 ? [] : [$"{path}: {node} does not fit exactly one of oneOf"],
                "items" => node is ListNode list ? list.Items.SelectMany((item, i) => Check((JsonObject)value!, item, $"{path}[{i}]")) : [],
                "required" => node is MapNode map ? ((JsonArray)value!).Where(name => map.Find(name!.ToString()) is null).Select(name => $"{path}: {name} is missing") : [],
                "properties" or "additionalProperties" => [],
                _ => [$"{path}: the schema says {word}"],
            };
            foreach (string problem in found)
            {
                yield return problem;
            }
        }

        foreach (string problem in CheckKeys(rule, node, path))
        {
            yield return problem;
        }
    }

    private IEnumerable<string> CheckKeys(JsonObject rule, ConfigNode node, string path)
    {
        var properties = (JsonObject?)rule["properties"];
        JsonNode? others = rule["additionalProperties"];
        if (node is not MapNode map || (properties is null && others is null))
        {
            return [];
        }

        return map.Entries.SelectMany(entry => (properties?[entry.Key] ?? others) switch
        {
            JsonObject inner => Check(inner, entry.Value, $"{path}/{entry.Key}"),
            null => [],
            _ => [$"{path}: unknown key {entry.Key}"],
        });
    }

    private int Matching(JsonArray rules, ConfigNode node, string path) => rules.Count(rule => !Check((JsonObject)rule!, node, path).Any());

    private JsonObject Definition(string reference) => (JsonObject)schema["definitions"]![reference["#/definitions/".Length..]]!;

    private static IEnumerable<string> Types(JsonNode value) => value is JsonArray list ? list.Select(item => item!.ToString()) : [value.ToString()];

    private static bool IsOf(string type, ConfigNode node) => type switch
    {
        "object" => node is MapNode,
        "array" => node is ListNode,
        "integer" => node is TextNode && long.TryParse(node.ToString(), CultureInfo.InvariantCulture, out _),
        "number" => node is TextNode && decimal.TryParse(node.ToString(), CultureInfo.InvariantCulture, out _),
        "boolean" => node is TextNode { Text: "true" or "false" },
        _ => node is TextNode,
    };
}
