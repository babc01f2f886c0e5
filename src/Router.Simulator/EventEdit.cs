using Router.Protocol.Packets;

namespace Router.Simulator;

/// <summary>An event whose parts can be changed before it is made again.</summary>
internal sealed class EventEdit(AgentEvent original)
{
    public string? CommandId { get; set; } = original.CommandId;

    public DateTimeOffset? Time { get; set; } = original.Time;

    public string? TimeText { get; set; } = original.TimeText;

    public string? Mode { get; set; } = original.Mode;

    public string? Object { get; set; } = original.Object;

    public string? Initiator { get; set; } = original.Initiator;

    public string? State { get; set; } = original.State;

    public FieldList Attributes { get; set; } = original.Attributes;

    public FieldList Fields { get; set; } = original.Fields;

    public bool IsRepaired { get; set; } = original.IsRepaired;

    /// <summary>The event as it is now.</summary>
    public AgentEvent ToEvent() => new()
    {
        CommandId = CommandId,
        Time = Time,
        TimeText = TimeText,
        Mode = Mode,
        Object = Object,
        Initiator = Initiator,
        State = State,
        Attributes = Attributes,
        Fields = Fields,
        IsRepaired = IsRepaired,
    };
}
