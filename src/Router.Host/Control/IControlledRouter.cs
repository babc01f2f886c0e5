using Router.Host.Trials;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Control;

/// <summary>What the control endpoint asks of a Router that runs. Safe for any number of threads.</summary>
internal interface IControlledRouter : ITrials
{
    /// <summary>What can be asked of the journal.</summary>
    public IControlledJournal Journal { get; }

    /// <summary>How everything is.</summary>
    public Task<StatusReport> GetStatusAsync(CancellationToken cancellationToken);

    /// <summary>The rules in the order of the file, with their counters.</summary>
    public Task<IReadOnlyList<RouteReport>> GetRoutesAsync(Language language, CancellationToken cancellationToken);

    /// <summary>What is journaled and delivered from now on, until the token is cancelled. Who reads too slowly misses lines.</summary>
    public IAsyncEnumerable<TailLine> TailAsync(TailFilter filter, CancellationToken cancellationToken);

    /// <summary>Sends a command and waits for what came of it.</summary>
    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, TimeSpan? timeout, CancellationToken cancellationToken);

    /// <summary>Reads the configuration again.</summary>
    public Task<ReloadReport> ReloadAsync(Language language, CancellationToken cancellationToken);

    /// <summary>Pauses a sink; answers whether there is such a one.</summary>
    public Task<bool> PauseSinkAsync(string sink, CancellationToken cancellationToken);

    /// <summary>Resumes a sink; answers whether there is such a one.</summary>
    public Task<bool> ResumeSinkAsync(string sink, CancellationToken cancellationToken);

    /// <summary>Lets a sink deliver what is in the journal now and then pause; answers at once whether there is such a one.</summary>
    public Task<bool> DrainSinkAsync(string sink, CancellationToken cancellationToken);

    /// <summary>Lets a sink pass over what waits for it, or only counts that.</summary>
    /// <exception cref="RefusedException">There is no such sink.</exception>
    public Task<SinkSkip> SkipSinkAsync(SkipOrder order, CancellationToken cancellationToken);

    /// <summary>The named subscriptions.</summary>
    public Task<IReadOnlyList<SubscriptionReport>> GetSubscriptionsAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a named subscription, which comes back after a restart.</summary>
    /// <exception cref="RefusedException">It cannot be stored.</exception>
    public Task<SubscriptionReport> KeepSubscriptionAsync(SubscriptionOrder order, CancellationToken cancellationToken);

    /// <summary>Forgets a named subscription.</summary>
    /// <exception cref="RefusedException">There is none of that name, or that cannot be stored.</exception>
    public Task<IReadOnlyList<SubscriptionReport>> DropSubscriptionAsync(string name, CancellationToken cancellationToken);

    /// <summary>Is subscribed to something until the token is cancelled, and gives what is read of it.</summary>
    public IAsyncEnumerable<TailLine> SubscribeAsync(SubscriptionOrder order, CancellationToken cancellationToken);
}
