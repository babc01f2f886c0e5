using System.Text.Json;
using Router.Sinks.Http;

namespace Router.Sinks.Telegram.Api;

/// <summary>What the Bot API answered.</summary>
internal sealed record TelegramAnswer
{
    /// <summary>Whether it is an answer of the Bot API at all, and not of something on the way.</summary>
    public bool IsTelegrams { get; private init; }

    /// <summary>Whether the method was carried out.</summary>
    public bool IsOk { get; private init; }

    /// <summary>The code of the error, or else HTTP's.</summary>
    public int Code { get; private init; }

    /// <summary>What Telegram says of the error, in English; may be empty.</summary>
    public string Description { get; private init; } = "";

    /// <summary>What the method gave.</summary>
    public JsonElement Result { get; private init; }

    /// <summary>Until when it wants to be left alone.</summary>
    public DateTimeOffset? RetryAt { get; private init; }

    /// <summary>The id that the group has now.</summary>
    public long? MigratedTo { get; private init; }

    /// <summary>Whether it refuses a text for its HTML.</summary>
    public bool IsBadMarkup => Code == 400 && Description.Contains("can't parse entities", StringComparison.OrdinalIgnoreCase);

    public static TelegramAnswer Read(ApiAnswer answer, DateTimeOffset now)
    {
        var foreign = new TelegramAnswer { Code = answer.Status, RetryAt = answer.RetryAfter };
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            JsonElement json = document.RootElement;
            return json.Field("ok")?.ValueKind switch
            {
                JsonValueKind.True when json.Field("result") is { } result =>
                    foreign with { IsTelegrams = true, IsOk = true, Result = result.Clone() },
                JsonValueKind.False => ReadError(foreign, json, now),
                _ => foreign,
            };
        }
        catch (JsonException)
        {
            return foreign;
        }
    }

    private static TelegramAnswer ReadError(TelegramAnswer answer, JsonElement json, DateTimeOffset now)
    {
        JsonElement? parameters = json.Field("parameters");
        return answer with
        {
            IsTelegrams = true,
            Code = (int?)json.Number("error_code") ?? answer.Code,
            Description = json.Text("description") ?? "",
            RetryAt = parameters?.Number("retry_after") is >= 0 and < int.MaxValue and var seconds ? now.AddSeconds(seconds) : answer.RetryAt,
            MigratedTo = parameters?.Number("migrate_to_chat_id"),
        };
    }
}
