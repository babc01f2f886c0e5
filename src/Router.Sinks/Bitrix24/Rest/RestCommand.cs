using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>One command of a batch.</summary>
/// <param name="Key">What its result is found under.</param>
/// <param name="Method">The method.</param>
/// <param name="Parameters">Its parameters; a <see cref="ResultReference"/> among them stands for an earlier result.</param>
internal sealed record RestCommand(string Key, string Method, JsonObject Parameters)
{
    private const string Reference = "$result[";

    /// <summary>The command as <c>cmd</c> holds it: <c>method?a[b]=c</c>.</summary>
    public string Line
    {
        get
        {
            var query = new StringBuilder(Method);
            char separator = '?';
            foreach ((string path, string value) in Flat("", Parameters))
            {
                query.Append(separator).Append(path).Append('=').Append(value);
                separator = '&';
            }

            return query.ToString();
        }
    }

    /// <summary>A reference as a parameter.</summary>
    public static JsonNode To(string path) => JsonValue.Create(new ResultReference(path))!;

    private static IEnumerable<(string Path, string Value)> Flat(string path, JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(item => Flat(path.Length == 0 ? Uri.EscapeDataString(item.Key) : $"{path}[{Uri.EscapeDataString(item.Key)}]", item.Value)),
        JsonArray list => list.SelectMany((item, index) => Flat(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), item)),
        JsonValue value when value.TryGetValue(out ResultReference? reference) => [(path, reference.ToString())],
        null => [(path, "")],

        // What people wrote must not stand for an earlier result.
        _ => [(path, Uri.EscapeDataString(node.ToString().Replace(Reference, "$ result[", StringComparison.Ordinal)))],
    };
}
