using System.Net;

namespace Router.Sinks.Http;

/// <summary>
/// Connects to addresses that were judged, and to no others (<see cref="Abstractions.HttpSettings.MayConnectTo"/>). What is judged is what is
/// connected to: between the two no name is asked for again.
/// </summary>
internal sealed class JudgedConnections(Func<IPAddress, bool> mayConnectTo, INetwork network)
{
    /// <exception cref="ForbiddenAddressException">No address of the receiver may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await network.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = Array.FindAll(addresses, address => mayConnectTo(address));
        return allowed.Length > 0
            ? await network.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken)
            : throw new ForbiddenAddressException();
    }
}
