using Router.Protocol.Codec;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Packets;

/// <summary>What the app tells: <c>&lt;Event …&gt;</c> (protocol.md section 2).</summary>
public sealed class AgentEvent : Packet
{
    private readonly string? _commandId;
    private readonly DateTimeOffset? _time;
    private readonly string? _mode;
    private readonly string? _object;
    private readonly string? _state;
    private readonly string? _initiator;

    /// <summary>An event to fill in.</summary>
    public AgentEvent()
    {
    }

    /// <summary>An event as the parser read it: every word is canonical already, and is not looked up again.</summary>
    internal AgentEvent(in RootAttributes root, string? state)
    {
        _commandId = root.Id;
        _time = root.Time;
        TimeText = root.TimeText;
        _mode = root.Mode;
        _object = root.Object;
        _state = state;
        _initiator = root.Initiator;
    }

    /// <summary>The external command that caused the event, as its ID came but trimmed; usually absent.</summary>
    public string? CommandId
    {
        get => _commandId;
        init => _commandId = Trimmed(value);
    }

    /// <summary>The moment of the event; <see langword="null"/> when the packet has no time, or none that could be read.</summary>
    public DateTimeOffset? Time
    {
        get => _time;
        init => _time = value?.ToUniversalTime();
    }

    /// <summary>The text of a <c>Time</c> that could not be read; otherwise <see langword="null"/>.</summary>
    public string? TimeText
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>One of <see cref="Modes"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Mode
    {
        get => _mode;
        init => _mode = Canonical(value, Modes.Find(value));
    }

    /// <summary>One of <see cref="Objects"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Object
    {
        get => _object;
        init => _object = Canonical(value, Objects.Find(value));
    }

    /// <summary>
    /// One of <see cref="States"/> in canonical spelling, or an unknown word as it came; may be absent. It is read from
    /// each of its wire forms and is then not among <see cref="Packet.Fields"/>.
    /// </summary>
    public string? State
    {
        get => _state;
        init => _state = Canonical(value, States.Find(value));
    }

    /// <summary>One of <see cref="Initiators"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Initiator
    {
        get => _initiator;
        init => _initiator = Canonical(value, Initiators.Find(value));
    }
}
