using System.Text.Json;

namespace Router.Sinks.Telegram.Api;

/// <summary>Reads what may be absent, or of another kind than it should be.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement field) ? field : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    public static long? Number(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out long number) ? number : null;

    public static bool IsTrue(this JsonElement json, string name) => json.Field(name)?.ValueKind == JsonValueKind.True;
}
