using Router.Protocol.Packets;

namespace Router.Simulator.Apps;

/// <summary>An event that an app told.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="Sequence">Its number among the login's events, counted from 1.</param>
/// <param name="Event">The event as a right reader decodes it.</param>
/// <param name="Connections">How many connections it was queued for.</param>
public sealed record RaisedEvent(Guid Id, long Sequence, AgentEvent Event, int Connections);
