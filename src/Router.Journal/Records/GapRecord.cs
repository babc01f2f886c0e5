using Router.Protocol.Vocabulary;

namespace Router.Journal.Records;

/// <summary>A time in which a login's app was not connected: what it told then is not known. <see cref="JournalRecord.At"/> is its end.</summary>
public sealed record GapRecord : JournalRecord
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Why, in one line.</summary>
    public required string Reason { get; init; }

    /// <summary>The subscriptions that ended with the connection.</summary>
    public required IReadOnlyList<Category> SubscriptionsLost { get; init; }

    /// <inheritdoc/>
    public override int Size => 256 + (SubscriptionsLost.Count * 32);
}
