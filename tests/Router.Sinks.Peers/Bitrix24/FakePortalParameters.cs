using System.Globalization;
using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>Reads parameters as PHP does: a list may be an object with numbers for names, and numbers may be texts.</summary>
internal static class FakePortalParameters
{
    /// <summary>Fails on what is missing, and on what the documentation does not name.</summary>
    public static void RequireOnly(string method, JsonNode? node, string[] required, string[] optional)
    {
        var parameters = node as JsonObject ?? throw new FakePortalViolation($"{method}: an object is needed");
        foreach (string name in required.Where(name => string.IsNullOrEmpty(parameters[name]?.ToString())))
        {
            throw new FakePortalViolation($"{method}: {name} is missing");
        }

        foreach (string name in parameters.Select(item => item.Key).Where(name => !required.Contains(name) && !optional.Contains(name)))
        {
            throw new FakePortalViolation($"{method}: {name} is not known");
        }
    }

    public static string? Text(this JsonNode node, string name) => node[name]?.ToString();

    public static int Number(this JsonNode node, string name) => int.TryParse(node.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new FakePortalViolation($"{name} is no number: {node.Text(name)}");

    public static IReadOnlyList<JsonNode> List(this JsonNode node, string name) => node[name] switch
    {
        JsonArray list => [.. list.Select(item => item!)],
        JsonObject map => [.. map.Select(item => item.Value!)],
        null => [],
        var one => throw new FakePortalViolation($"{name} is no list: {one}"),
    };

    public static DateTimeOffset Moment(this JsonNode node, string name) =>
        DateTimeOffset.TryParseExact(node.Text(name), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment
            : throw new FakePortalError("400 Bad Request", "ERROR_CORE", $"{name} should be in the ISO-8601 format");
}
