using System.Collections.Concurrent;
using System.Net;
using Router.Sinks.Http;

namespace Router.Sinks.Tests.Http;

/// <summary>A network where a name means what the test says, next time perhaps something else, and all ports are this machine's.</summary>
internal sealed class FakeNetwork(params string[][] answers) : INetwork
{
    private readonly ConcurrentQueue<string[]> _answers = new(answers);

    /// <summary>What was connected to, one text for each time.</summary>
    public ConcurrentQueue<string> Connected { get; } = [];

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        _answers.TryDequeue(out string[]? addresses).ShouldBeTrue("The name was asked for once too often.");
        return Task.FromResult<IPAddress[]>([.. addresses!.Select(IPAddress.Parse)]);
    }

    public Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        Connected.Enqueue(string.Join(' ', addresses.Select(address => address.ToString())));
        return SystemNetwork.Instance.ConnectAsync([IPAddress.Loopback], port, cancellationToken);
    }
}
