using System.Text;
using System.Text.Json.Nodes;

namespace Router.Host.Verbs.Showing;

/// <summary>Writes texts, lists and maps as YAML that Router reads back alike.</summary>
internal static class YamlText
{
    private const int Step = 2;

    /// <summary>The whole text.</summary>
    public static string Write(JsonObject root)
    {
        var text = new StringBuilder();
        WriteMap(text, root, indent: 0);
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, JsonObject map, int indent)
    {
        foreach ((string key, JsonNode? value) in map)
        {
            text.Append(' ', indent).Append(Scalar(key)).Append(':');
            WriteValue(text, value, indent);
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                WriteMap(text, map, indent + Step);
                break;
            case JsonArray { Count: > 0 } list when list.All(item => item is JsonValue):
                text.Append(" [").AppendJoin(", ", list.Select(item => Scalar(item!.ToString()))).Append("]\n");
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                WriteItems(text, list, indent + Step);
                break;
            case JsonArray:
                text.Append(" []\n");
                break;
            case JsonObject:
                text.Append(" {}\n");
                break;
            default:
                text.Append(' ').Append(Scalar(value!.ToString())).Append('\n');
                break;
        }
    }

    private static void WriteItems(StringBuilder text, JsonArray list, int indent)
    {
        foreach (JsonNode? item in list)
        {
            if (item is JsonObject { Count: > 0 } map)
            {
                // The first key stands behind the dash, the others below it.
                int start = text.Length + indent;
                WriteMap(text, map, indent + Step);
                text[start] = '-';
            }
            else
            {
                text.Append(' ', indent).Append('-');
                WriteValue(text, item, indent);
            }
        }
    }

    /// <summary>Plain where nothing in it means anything to YAML, else in single quotes; what they cannot hold in double ones.</summary>
    private static string Scalar(string value)
    {
        bool isPlain = value.Length > 0
            && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '.' or '/' or '+' or '(' or ')' or '-' or '=' or ';')
            && (char.IsLetterOrDigit(value[0]) || value[0] == '/')
            && value[^1] != ' ';
        if (isPlain)
        {
            return value;
        }

        return value.Any(char.IsControl)
            ? System.Text.Json.JsonSerializer.Serialize(value, CommandLine.CliJson.Options)
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
