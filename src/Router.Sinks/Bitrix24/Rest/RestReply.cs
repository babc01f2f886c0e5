using System.Text.Json;
using Router.Sinks.Http;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>An answer of the portal: a result, an error, or neither when it is not the portal that answered.</summary>
internal sealed record RestReply(JsonElement? Result, RestError? Error, DateTimeOffset? ResetAt)
{
    public static RestReply Read(ApiAnswer answer)
    {
        JsonElement body;
        try
        {
            body = JsonSerializer.Deserialize<JsonElement>(answer.Body);
        }
        catch (JsonException)
        {
            return new RestReply(Result: null, Error: null, ResetAt: null);
        }

        DateTimeOffset? resetAt = body.Find("time") is { } time ? MomentOf(time) : null;
        if (body.Find("error") is { } code)
        {
            // An error may come with any status, 200 as well, and its code may be empty.
            return new RestReply(Result: null, new RestError(answer.Status, code.AsText(), body.Find("error_description")?.AsText() ?? "", answer.RetryAfter, resetAt), resetAt);
        }

        return new RestReply(answer.Status is >= 200 and < 300 ? body.Find("result") : null, Error: null, resetAt);
    }

    /// <summary>The moment that <c>time</c> names as <c>operating_reset_at</c>.</summary>
    public static DateTimeOffset? MomentOf(JsonElement time) =>
        time.Find("operating_reset_at")?.AsNumber() is > 0 and < int.MaxValue * 2L and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
