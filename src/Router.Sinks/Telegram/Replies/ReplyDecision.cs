namespace Router.Sinks.Telegram.Replies;

/// <summary>What to do about a message in Telegram: send its text, answer something, or nothing.</summary>
/// <param name="Conversation">Where its text goes; <see langword="null"/> when it goes nowhere.</param>
/// <param name="Answer">What to answer under it instead; <see langword="null"/> for nothing.</param>
internal sealed record ReplyDecision(Conversation? Conversation = null, string? Answer = null)
{
    public static ReplyDecision Ignore { get; } = new();
}
