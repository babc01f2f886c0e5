namespace Router.Journal.Records;

/// <summary>What a person did to a sink's deliveries; <see cref="JournalRecord.Login"/> is empty.</summary>
public sealed record InterventionRecord : JournalRecord
{
    /// <summary>The sink.</summary>
    public required string Sink { get; init; }

    /// <summary>What was done: <c>skip</c>, <c>discard</c>, <c>retry</c>, <c>replay</c> or <c>forget</c>.</summary>
    public required string What { get; init; }

    /// <summary>The numbers that it concerned, from the first through the last; 0 and 0 when none.</summary>
    public required SequenceRange Range { get; init; }

    /// <summary>How many deliveries.</summary>
    public required long Count { get; init; }

    /// <inheritdoc/>
    public override int Size => 128;
}
