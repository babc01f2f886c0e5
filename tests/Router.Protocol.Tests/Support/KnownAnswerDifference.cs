using System.Text.Json.Nodes;

namespace Router.Protocol.Tests.Support;

/// <summary>Where two JSON texts differ first, in words.</summary>
internal static class KnownAnswerDifference
{
    /// <summary>One sentence about the first difference; <see langword="null"/> when there is none.</summary>
    public static string? First(JsonNode? expected, JsonNode? actual, string path = "$") => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => FirstOf(left, right, path),
        (JsonArray left, JsonArray right) => FirstOf(left, right, path),
        _ => JsonNode.DeepEquals(expected, actual) ? null : $"{path}: expected {Show(expected)}, was {Show(actual)}",
    };

    private static string? FirstOf(JsonObject expected, JsonObject actual, string path)
    {
        foreach (string name in expected.Select(property => property.Key).Union(actual.Select(property => property.Key), StringComparer.Ordinal))
        {
            string here = $"{path}.{name}";
            bool isExpected = expected.TryGetPropertyValue(name, out JsonNode? left);
            bool isThere = actual.TryGetPropertyValue(name, out JsonNode? right);
            if (isExpected != isThere)
            {
                return isExpected ? $"{here}: missing, expected {Show(left)}" : $"{here}: not expected, was {Show(right)}";
            }

            if (First(left, right, here) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? FirstOf(JsonArray expected, JsonArray actual, string path)
    {
        for (int i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (First(expected[i], actual[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return expected.Count == actual.Count
            ? null
            : $"{path}: expected {expected.Count} items, was {actual.Count}; {Show(expected.Count > actual.Count ? expected[actual.Count] : actual[expected.Count])}";
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
