using Akka.Actor;
using Router.Actors.Agents.Locks;
using Router.Actors.Agents.Pipes;
using Router.Journal.StateFiles;
using Router.Routing.Routes;

namespace Router.Actors.Agents;

/// <summary>What the reading side needs from outside. Time it takes from the actor system's scheduler alone.</summary>
public sealed record AgentsDependencies
{
    /// <summary>The JournalActor.</summary>
    public required IActorRef Journal { get; init; }

    /// <summary>What <c>once-per</c> remembers; one for the whole Router, and kept when rules change.</summary>
    public required OncePerWindow OncePer { get; init; }

    /// <summary>The source of events. Default: the apps' pipes of this machine.</summary>
    public IAgentPipes Pipes { get; init; } = AgentPipes.OfThisMachine();

    /// <summary>What keeps two Routers apart. Default: locked files in <see cref="FileLoginLocks.SharedFolder"/>.</summary>
    public ILoginLocks Locks { get; init; } = new FileLoginLocks(FileLoginLocks.SharedFolder);

    /// <summary>The named subscriptions that were stored. Default: none.</summary>
    public IReadOnlyList<NamedSubscription> Subscriptions { get; init; } = [];

    /// <summary>
    /// Stores all named subscriptions in the place of those before, and ends when they are safe; an exception says why they are not. It must not
    /// block. Default: they last until Router ends.
    /// </summary>
    public Func<IReadOnlyList<NamedSubscription>, Task> StoreSubscriptions { get; init; } = _ => Task.CompletedTask;

    /// <summary>How many bytes a login may have read and not yet journaled before reading stops; above 0. Default: 64 MiB.</summary>
    public long CreditLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>Chance for the waits between attempts, from 0 to below 1. Default: the system's.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>The zone in which messages for people show times. Default: this machine's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;
}
