using Router.Protocol.Packets;

namespace Router.Simulator.Samples;

/// <summary>Makes an event one of this moment.</summary>
internal static class EventNow
{
    /// <summary>The event with the clock's time in whole seconds; inner times stay as they are.</summary>
    public static AgentEvent Of(AgentEvent @event, TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new EventEdit(@event) { Time = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), TimeText = null }.ToEvent();
    }
}
