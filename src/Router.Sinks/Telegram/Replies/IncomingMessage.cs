using System.Text.Json;
using Router.Sinks.Telegram.Api;

namespace Router.Sinks.Telegram.Replies;

/// <summary>A message that somebody wrote in Telegram, as far as it matters.</summary>
internal sealed record IncomingMessage
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    public int? Topic { get; init; }

    /// <summary>Who wrote it; 0 when nobody is named.</summary>
    public long UserId { get; init; }

    /// <summary>Their name, without @; may be absent.</summary>
    public string? UserName { get; init; }

    /// <summary>The text; <see langword="null"/> when it is a picture, a voice, a file.</summary>
    public string? Text { get; init; }

    /// <summary>The message that it answers.</summary>
    public long? ReplyTo { get; init; }

    public static IncomingMessage? Read(JsonElement message) =>
        message.Field("chat")?.Number("id") is { } chat && message.Number("message_id") is { } id
            ? new IncomingMessage
            {
                ChatId = chat,
                MessageId = id,
                Topic = message.IsTrue("is_topic_message") ? (int?)message.Number("message_thread_id") : null,
                UserId = message.Field("from")?.Number("id") ?? 0,
                UserName = message.Field("from")?.Text("username"),
                Text = message.Text("text"),
                ReplyTo = message.Field("reply_to_message")?.Number("message_id"),
            }
            : null;
}
