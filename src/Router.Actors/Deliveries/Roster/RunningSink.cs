using Akka.Actor;

namespace Router.Actors.Deliveries.Roster;

/// <summary>A sink that has an actor.</summary>
internal sealed class RunningSink(SinkSettings settings, IActorRef actor)
{
    private static readonly TimeSpan DropGrace = TimeSpan.FromSeconds(6);

    public string Name { get; } = settings.Name;

    public IActorRef Actor { get; } = actor;

    /// <summary>Whether it ends: the configuration no longer has it, or it is to take over what waits under another name.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Ends it, with time for its calls.</summary>
    public void Stop()
    {
        IsStopping = true;
        Actor.Tell(new StopSink(settings.Timeout + DropGrace));
    }
}
