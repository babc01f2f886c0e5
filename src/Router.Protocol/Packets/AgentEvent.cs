using Router.Protocol.Vocabulary;

namespace Router.Protocol.Packets;

/// <summary>What the app tells: <c>&lt;Event …&gt;</c> (protocol.md section 2).</summary>
public sealed class AgentEvent : Packet
{
    /// <summary>The external command that caused the event, as its ID came but trimmed; usually absent.</summary>
    public string? CommandId
    {
        get;
        init => field = Trimmed(value);
    }

    /// <summary>The moment of the event; <see langword="null"/> when the packet has no time, or none that could be read.</summary>
    public DateTimeOffset? Time
    {
        get;
        init => field = value?.ToUniversalTime();
    }

    /// <summary>The text of a <c>Time</c> that could not be read; otherwise <see langword="null"/>.</summary>
    public string? TimeText { get; init; }

    /// <summary>One of <see cref="Modes"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Mode
    {
        get;
        init => field = Canonical(value, Modes.Find(value));
    }

    /// <summary>One of <see cref="Objects"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Object
    {
        get;
        init => field = Canonical(value, Objects.Find(value));
    }

    /// <summary>
    /// One of <see cref="States"/> in canonical spelling, or an unknown word as it came; may be absent. It is read from
    /// each of its wire forms and is then not among <see cref="Packet.Fields"/>.
    /// </summary>
    public string? State
    {
        get;
        init => field = Canonical(value, States.Find(value));
    }

    /// <summary>One of <see cref="Initiators"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Initiator
    {
        get;
        init => field = Canonical(value, Initiators.Find(value));
    }
}
