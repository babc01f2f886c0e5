using System.Net;

namespace Router.Sinks.Http;

/// <summary>What names mean and who is there.</summary>
internal interface INetwork
{
    /// <summary>The addresses of a name, or of an address written out.</summary>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>Connects to the first of the addresses that answers.</summary>
    public Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken);
}
