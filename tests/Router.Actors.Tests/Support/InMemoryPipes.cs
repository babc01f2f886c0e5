using System.Collections.Concurrent;
using System.Threading.Channels;
using Router.Actors.Agents.Pipes;

namespace Router.Actors.Tests.Support;

/// <summary>Pipes in memory: the test says which there are and what opening each gives.</summary>
internal sealed class InMemoryPipes : IAgentPipes
{
    private readonly Channel<AppConnection> _connections = Channel.CreateUnbounded<AppConnection>();
    private readonly ConcurrentDictionary<string, PipeOpening> _failures = new(StringComparer.OrdinalIgnoreCase);
    private int _opens;
    private int _listings;

    /// <summary>What listing finds.</summary>
    public IReadOnlyList<FoundPipe> Found { get; set; } = [];

    /// <summary>How often it was tried to open a pipe.</summary>
    public int Opens => Volatile.Read(ref _opens);

    /// <summary>How often the pipes were listed.</summary>
    public int Listings => Volatile.Read(ref _listings);

    /// <summary>From now on opening fails so.</summary>
    public void Fail(string login, PipeEnd failure, string? reason = null) => _failures[login] = new PipeOpening(Stream: null, failure, reason);

    /// <summary>From now on opening works.</summary>
    public void Work(string login) => _failures.TryRemove(login, out _);

    /// <summary>The next connection that was made.</summary>
    public async Task<AppConnection> NextAsync() => await _connections.Reader.ReadAsync(Limit.Token);

    public Task<IReadOnlyList<FoundPipe>> ListAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _listings);
        return Task.FromResult(Found);
    }

    public Task<PipeOpening> OpenAsync(string login, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _opens);
        if (_failures.TryGetValue(login, out PipeOpening? failure))
        {
            return Task.FromResult(failure);
        }

        var connection = new AppConnection();
        _connections.Writer.TryWrite(connection);
        return Task.FromResult(new PipeOpening(connection.Client));
    }
}
