namespace Router.Sinks.Telegram.Replies;

/// <summary>A message of somebody in Telegram who is owed an answer.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Topic">The topic, where the chat has topics.</param>
/// <param name="MessageId">The message to answer under.</param>
/// <param name="Text">The answer; <see langword="null"/> while it is not known what came of the reply.</param>
internal sealed record PendingReply(long ChatId, int? Topic, long MessageId, string? Text);
