using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Control;

/// <summary>What the control endpoint asks of a Router that runs. Safe for any number of threads.</summary>
internal interface IControlledRouter
{
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
}
