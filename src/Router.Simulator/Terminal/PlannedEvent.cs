using Router.Protocol.Packets;

namespace Router.Simulator.Terminal;

/// <summary>An event to send once.</summary>
/// <param name="Name">The sample's name.</param>
/// <param name="Event">The event.</param>
/// <param name="HasTime">Whether its time was given; else it is the moment of sending.</param>
internal sealed record PlannedEvent(string Name, AgentEvent Event, bool HasTime);
