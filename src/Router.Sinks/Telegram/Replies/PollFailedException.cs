namespace Router.Sinks.Telegram.Replies;

/// <summary>Reading or answering has to wait. The message is for people.</summary>
internal sealed class PollFailedException(string message, DateTimeOffset? notBefore = null) : Exception(message)
{
    /// <summary>The earliest moment of the next attempt.</summary>
    public DateTimeOffset? NotBefore { get; } = notBefore;
}
