using Router.Protocol.Packets;

namespace Router.Simulator.Events;

/// <summary>
/// One thing that happens in a process: an event to tell, or the beginning or end of a talk, during which the agent's status
/// is <c>Talking</c>.
/// </summary>
/// <param name="Offset">How long after the process began.</param>
/// <param name="Event">Makes the event; <see langword="null"/> when the step only begins or ends a talk.</param>
/// <param name="Talk">What the step does to the agent's status.</param>
public sealed record ProcessStep(TimeSpan Offset, Func<Moment, AgentEvent>? Event, TalkChange Talk = TalkChange.None);
