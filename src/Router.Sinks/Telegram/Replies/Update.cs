using System.Text.Json;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Telegram.Memory;

namespace Router.Sinks.Telegram.Replies;

/// <summary>One update of the Bot API.</summary>
/// <param name="Id">Its number: the next one's is larger.</param>
/// <param name="Message">The message; <see langword="null"/> when it tells something else.</param>
/// <param name="Chat">The chat that it is about; <see langword="null"/> when there is none.</param>
internal sealed record Update(long Id, IncomingMessage? Message, SeenChat? Chat)
{
    /// <summary>The updates of an answer; those without a number are none.</summary>
    public static IReadOnlyList<Update> ReadAll(JsonElement result) => result.ValueKind != JsonValueKind.Array ? [] :
    [
        .. from item in result.EnumerateArray()
           let id = item.Number("update_id")
           where id is not null
           select new Update(id.Value, item.Field("message") is { } message ? IncomingMessage.Read(message) : null, ChatOf(item)),
    ];

    /// <summary>The chat of an answer or update, as people know it.</summary>
    public static SeenChat? ChatOf(JsonElement chat, long id) => new(
        id,
        chat.Text("title") ?? string.Join(' ', new[] { chat.Text("first_name"), chat.Text("last_name") }.OfType<string>()),
        chat.Text("type") ?? "");

    /// <summary>Whatever an update tells, it tells it under one name, and of one chat.</summary>
    private static SeenChat? ChatOf(JsonElement update) => update.EnumerateObject()
        .Select(field => field.Value.Field("chat"))
        .OfType<JsonElement>()
        .Select(chat => chat.Number("id") is { } id ? ChatOf(chat, id) : null)
        .FirstOrDefault(chat => chat is not null);
}
