using System.Net;

namespace Router.Sinks.Http;

/// <summary>Ends each request once its connection stands, before anything is sent (<see cref="Abstractions.HttpSettings.ConnectOnly"/>).</summary>
internal sealed class ConnectOnlyHandler : DelegatingHandler
{
    public ConnectOnlyHandler(SocketsHttpHandler inner)
        : base(inner) => inner.PlaintextStreamFilter = StopAsync;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException end) when (end.InnerException is ConnectedException)
        {
            return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
        }
    }

    /// <summary>Behind TCP, the proxy and TLS. What is asked of a proxy on the way has to pass.</summary>
    private static async ValueTask<Stream> StopAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.Method == HttpMethod.Connect)
        {
            return context.PlaintextStream;
        }

        await context.PlaintextStream.DisposeAsync();
        throw new ConnectedException();
    }

    private sealed class ConnectedException : Exception;
}
