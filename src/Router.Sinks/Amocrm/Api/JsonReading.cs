using System.Globalization;
using System.Text.Json;

namespace Router.Sinks.Amocrm.Api;

/// <summary>Reads foreign JSON without trust: what is not there, or is of another kind, is nothing.</summary>
internal static class JsonReading
{
    /// <summary>The member at the end of a path; an undefined element when there is none.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The items of the array at the end of a path.</summary>
    public static IEnumerable<JsonElement> ItemsAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A text, or a number as its text.</summary>
    public static string? AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    /// <summary>A number, or a text that is one.</summary>
    public static long? AsNumber(this JsonElement element) =>
        long.TryParse(element.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
