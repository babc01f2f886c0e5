using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Lines;

/// <summary>What a program answered.</summary>
/// <param name="Id">The delivery's id.</param>
/// <param name="Result">Which of the three; <see cref="DeliveryResult.None"/> when the line says none of them.</param>
/// <param name="Reason">The reason that it gave.</param>
/// <param name="NotBefore">The moment that it named.</param>
internal sealed record AnswerLine(string Id, DeliveryResult Result, string? Reason, DateTimeOffset? NotBefore)
{
    /// <summary>Reads a line; <see langword="null"/> when it is no JSON object with an <c>id</c>. Names that are not known are passed over.</summary>
    public static AnswerLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && TextOf(json.RootElement, "id") is { } id ? Read(json.RootElement, id) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // No JSON, or texts that are no UTF-8.
            return null;
        }
    }

    private static AnswerLine Read(JsonElement json, string id)
    {
        DeliveryResult result = TextOf(json, "result") switch
        {
            "delivered" => DeliveryResult.Delivered,
            "retry" => DeliveryResult.Retry,
            "rejected" => DeliveryResult.Rejected,
            _ => DeliveryResult.None,
        };
        DateTimeOffset? notBefore = null;
        if (json.TryGetProperty("notBefore", out JsonElement written) && written.ValueKind != JsonValueKind.Null)
        {
            if (written.ValueKind == JsonValueKind.String && written.TryGetDateTimeOffset(out DateTimeOffset moment))
            {
                notBefore = moment;
            }
            else
            {
                result = DeliveryResult.None;
            }
        }

        return new AnswerLine(id, result, TextOf(json, "reason"), notBefore);
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
