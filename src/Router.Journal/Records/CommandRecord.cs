using Router.Protocol.Packets;

namespace Router.Journal.Records;

/// <summary>A command with its outcome; <see cref="JournalRecord.At"/> is when it was asked for.</summary>
public sealed record CommandRecord : JournalRecord
{
    /// <summary>The command, with the ID that it was sent with, if it was.</summary>
    public required AgentCommand Command { get; init; }

    /// <summary>The outcome: <c>done</c>, <c>refused</c>, <c>not-sent</c> or <c>unknown</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The app's Result or Error text, or why there is none.</summary>
    public required string Text { get; init; }

    /// <summary>When the outcome was known.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <inheritdoc/>
    public override int Size => 512;
}
