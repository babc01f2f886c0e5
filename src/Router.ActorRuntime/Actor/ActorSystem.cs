#nullable disable annotations
using System.Text.RegularExpressions;
using Akka.Actor.Setup;

namespace Akka.Actor;

/// <summary>A tree of actors with its clock, its log and its event stream.</summary>
public abstract partial class ActorSystem : IActorRefFactory, IDisposable
{
    private protected ActorSystem()
    {
    }

    /// <summary>Its settings.</summary>
    public abstract Settings Settings { get; }

    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Its clock.</summary>
    public abstract IScheduler Scheduler { get; }

    /// <summary>Its log.</summary>
    public abstract ILoggingAdapter Log { get; }

    /// <summary>Its event stream.</summary>
    public abstract EventStream EventStream { get; }

    /// <summary>Where messages go that reach nobody.</summary>
    public abstract IActorRef DeadLetters { get; }

    /// <summary>Takes every message in silence.</summary>
    public abstract IActorRef IgnoreRef { get; }

    /// <summary>For how long it runs.</summary>
    public TimeSpan Uptime => Scheduler.MonotonicClock - StartTime;

    /// <summary>When it started, by its own clock.</summary>
    public TimeSpan StartTime { get; private protected init; }

    /// <summary>Ends when all its actors have stopped.</summary>
    public abstract Task WhenTerminated { get; }

    /// <summary>Starts a system.</summary>
    public static ActorSystem Create(string name) => Create(name, ActorSystemSetup.Empty);

    /// <summary>Starts a system with settings.</summary>
    public static ActorSystem Create(string name, Config config) => Create(name, BootstrapSetup.Create().WithConfig(config));

    /// <summary>Starts a system with settings.</summary>
    public static ActorSystem Create(string name, BootstrapSetup setup) => Create(name, ActorSystemSetup.Create(setup));

    /// <summary>Starts a system with settings and more.</summary>
    public static ActorSystem Create(string name, ActorSystemSetup setup)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(setup);
        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException(
                $"Invalid ActorSystem name [{name}], must contain only word characters (i.e. [a-zA-Z0-9] plus non-leading '-')", nameof(name));
        }

        var system = new ActorSystemImpl(name, setup);
        system.Start();
        return system;
    }

    /// <inheritdoc/>
    public abstract IActorRef ActorOf(Props props, string name = null);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(string actorPath);

    /// <summary>Stops an actor; one right below <c>/user</c> is stopped by its guardian, in turn.</summary>
    public abstract void Stop(IActorRef actor);

    /// <summary>Stops all actors, after the steps of <see cref="CoordinatedShutdown"/>.</summary>
    public abstract Task Terminate();

    /// <summary>Runs code when all actors have stopped; the last registered runs first.</summary>
    public abstract void RegisterOnTermination(Action code);

    /// <summary>Makes an extension if it is not there.</summary>
    public abstract object RegisterExtension(IExtensionId extension);

    /// <summary>An extension that is there, or null.</summary>
    public abstract T GetExtension<T>()
        where T : class, IExtension;

    /// <summary>Whether an extension is there.</summary>
    public abstract bool HasExtension(Type type);

    /// <summary>Whether an extension is there.</summary>
    public abstract bool HasExtension<T>()
        where T : class, IExtension;

    /// <summary>An extension that is there, or null.</summary>
    public abstract object GetExtension(IExtensionId extensionId);

    /// <summary>An extension that is there, or null.</summary>
    public abstract bool TryGetExtension(Type extensionType, out object extension);

    /// <summary>An extension that is there, or null.</summary>
    public abstract bool TryGetExtension<T>(out T extension)
        where T : class, IExtension;

    /// <summary>Stops all actors and waits until they have.</summary>
    public void Dispose()
    {
        Terminate().Wait();
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidName();
}
