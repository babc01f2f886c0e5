using Router.Protocol.Envelope;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Simulator.Recording;

/// <summary>The app told something to one connection, or tried to.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When it went out, or was dropped.</param>
/// <param name="Kind">What it is.</param>
public sealed record PacketTold(string Login, DateTimeOffset At, PacketKind Kind) : Occurrence(Login, At)
{
    /// <summary>The connection's number; <see langword="null"/> when it went to none.</summary>
    public int? Connection { get; init; }

    /// <summary>What became of it.</summary>
    public PacketOutcome Outcome { get; init; }

    /// <summary>Why it was dropped.</summary>
    public DropReason? Reason { get; init; }

    /// <summary>How it stands on the wire; <see langword="null"/> for bytes that are no packet.</summary>
    public FrameForm? Form { get; init; }

    /// <summary>What in its text differs from what the app writes; empty when nothing does.</summary>
    public string Spelling { get; init; } = string.Empty;

    /// <summary>How many bytes it has on the wire.</summary>
    public int Bytes { get; init; }

    /// <summary>The event, as a right reader decodes it.</summary>
    public AgentEvent? Event { get; init; }

    /// <summary>The event's id, and its sequence among the login's events.</summary>
    public EnvelopeContext? Context { get; init; }

    /// <summary>The result, with the ID of the command that it answers.</summary>
    public CommandResult? Result { get; init; }

    /// <summary>Whether the result carries that ID.</summary>
    public bool CarriesId { get; init; }
}
