using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Events;

/// <summary>Puts events together as the app does: whole seconds, the context first.</summary>
internal static class EventForm
{
    /// <summary>An event whose fields are plain texts.</summary>
    public static AgentEvent Create(Moment moment, EventHead head, params IEnumerable<(string Name, string Text)> fields)
    {
        var builder = new FieldListBuilder();
        foreach (var (name, text) in fields)
        {
            builder.Add(name, text);
        }

        return Create(moment, head, builder.Build());
    }

    /// <summary>An event with fields of any shape.</summary>
    public static AgentEvent Create(Moment moment, EventHead head, FieldList fields) => new()
    {
        CommandId = head.CommandId,
        Time = WholeSeconds(moment.Now),
        Mode = head.Mode,
        Object = head.Object,
        Initiator = head.Initiator,
        State = head.State,
        Fields = fields,
    };

    /// <summary>The agent's own status.</summary>
    public static AgentEvent Status(Moment moment, string status, string? commandId = null) => Create(
        moment,
        new EventHead(Modes.ServicesClients, Objects.AgentOnlineStatus, Initiators.Self) { CommandId = commandId },
        (FieldNames.Status, status));

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
