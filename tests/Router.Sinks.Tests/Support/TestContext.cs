using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Support;

/// <summary>What a built-in sink gets in tests: clients as Router makes them.</summary>
internal sealed class TestContext : SinkTestContext
{
    protected override HttpClient CreateHttpClient(HttpSettings settings) => SinkHttpClients.Create(settings, Folder);
}
