using System.Globalization;
using System.Text.Json;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>Reads the portal's JSON as it comes: numbers as texts, empty objects as empty lists.</summary>
internal static class Json
{
    /// <summary>What stands there under these names; <see langword="null"/> when nothing does.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    /// <summary>The items of a list, or the values of an object; none of anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(item => item.Value),
        _ => [],
    };

    public static string AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.ToString();

    public static long? AsNumber(this JsonElement element) =>
        decimal.TryParse(element.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && Math.Abs(number) < long.MaxValue ? (long)number : null;
}
