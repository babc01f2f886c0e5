using System.Globalization;
using System.Text.Json;

namespace Router.Sinks.Tests.Exec;

/// <summary>A line that the program read, checked against the documented protocol.</summary>
internal sealed record ProgramRequest(byte[] Line)
{
    private static readonly string[] Names = ["protocol", "id", "attempt", "text", "with", "event"];
    private static readonly string[] EventNames =
        ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "route", "replay", "data"];

    public JsonElement Json { get; } = JsonDocument.Parse(Line).RootElement;

    public string Id => Json.GetProperty("id").GetString()!;

    public int Number => int.Parse(Json.GetProperty("event").GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture);

    /// <summary>An answer that says nothing more.</summary>
    public string Delivered => $$"""{"id":"{{Id}}","result":"delivered"}""";

    /// <summary>What a program written by the README would not understand; <see langword="null"/> when it would.</summary>
    public string? Problem()
    {
        string[] names = [.. Json.EnumerateObject().Select(item => item.Name)];
        return !names.SequenceEqual(Names, StringComparer.Ordinal) ? $"names: {string.Join(' ', names)}"
            : Json.GetProperty("protocol").GetInt32() != 1 ? "protocol"
            : Json.GetProperty("attempt").GetInt32() < 1 ? "attempt"
            : Json.GetProperty("text").ValueKind != JsonValueKind.String ? "text"
            : Json.GetProperty("with").ValueKind != JsonValueKind.String ? "with"
            : Json.GetProperty("event").EnumerateObject().FirstOrDefault(item => !EventNames.Contains(item.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd ? odd.Name
            : Line.Contains((byte)'\r') ? "carriage return"
            : null;
    }
}
