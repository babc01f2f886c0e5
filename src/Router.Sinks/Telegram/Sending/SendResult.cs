using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Sending;

/// <summary>What came of one message.</summary>
internal sealed record SendResult
{
    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>Whether somebody answered: if not, the next message will fare no better.</summary>
    public bool WasAnswered { get; init; } = true;

    /// <summary>Telegram's code, where it refused.</summary>
    public int Code { get; init; }

    /// <summary>The chat that the message is in.</summary>
    public long? ChatId { get; init; }

    /// <summary>Its number there.</summary>
    public long? MessageId { get; init; }

    /// <summary>Whether it went as plain text, because Telegram did not take its HTML.</summary>
    public bool WasBroken { get; init; }

    public bool IsDelivered => Outcome.Result == DeliveryResult.Delivered;

    public static SendResult Rejected(string reason) => new() { Outcome = DeliveryOutcome.Rejected(reason) };

    public static SendResult Retry(string reason, DateTimeOffset? notBefore = null) => new() { Outcome = DeliveryOutcome.Retry(reason, notBefore) };

    public static SendResult NoAnswer(string reason) => new() { Outcome = DeliveryOutcome.Retry(reason), WasAnswered = false };
}
