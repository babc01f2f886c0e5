using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Http;

/// <summary>What a sink gets whose judged clients are in a network of the test's.</summary>
internal sealed class NetworkTestContext(INetwork network) : SinkTestContext
{
    protected override HttpClient CreateHttpClient(HttpSettings settings) => SinkHttpClients.Create(settings, Folder, network);
}
