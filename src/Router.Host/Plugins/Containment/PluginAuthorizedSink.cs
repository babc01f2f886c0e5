using Router.Sinks.Abstractions;

namespace Router.Host.Plugins.Containment;

/// <summary>The same for a sink that a person has to let in.</summary>
internal sealed class PluginAuthorizedSink(LoadedPlugin plugin, IAuthorizedSink sink, PluginThreads threads, PluginGuard guard)
    : PluginSink(plugin, sink, threads), IAuthorizedSink
{
    /// <inheritdoc/>
    public Uri StartAuthorization() => guard.Wait(Threads, sink.StartAuthorization, late: static _ => { });

    /// <inheritdoc/>
    public Task<SinkCheck> FinishAuthorizationAsync(string redirect, CancellationToken cancellationToken) => Threads.RunAsync(
        async cancellation => Harmless(await sink.FinishAuthorizationAsync(redirect, cancellation)), cancellationToken);
}
