namespace Router.Journal.Records;

/// <summary>A packet that does not parse, with its bytes.</summary>
public sealed record MalformedRecord : JournalRecord
{
    /// <summary>Its bytes as received.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override int Size => Bytes.Length + 128;
}
