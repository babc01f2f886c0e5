using Router.Sinks.Abstractions;

namespace Router.Host.Plugins.Containment;

/// <summary>A plugin's sink as Router meets it: every call runs on the plugin's threads, and what comes back is Router's own.</summary>
internal class PluginSink(LoadedPlugin plugin, ISink sink, PluginThreads threads) : ISink
{
    /// <summary>How long disposing may take before it counts as one of the calls that never end.</summary>
    private static readonly TimeSpan DisposeTime = TimeSpan.FromSeconds(5);

    /// <summary>Where calls run.</summary>
    protected PluginThreads Threads => threads;

    /// <summary>What this is a sink of; it is loaded for as long as the sink lives.</summary>
    public LoadedPlugin Plugin => plugin;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) => new(threads.RunAsync(
        async cancellation => Harmless(await sink.DeliverAsync(deliveries, cancellation)), cancellationToken));

    /// <inheritdoc/>
    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => threads.RunAsync(
        async cancellation => await sink.CheckAsync(cancellation) is { } check ? Harmless(check) : null, cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => threads.RunAsync(
        async cancellation =>
        {
            await sink.RunAsync(cancellation);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(DisposeTime);
        try
        {
            await threads.RunAsync(
                async _ =>
                {
                    await sink.DisposeAsync();
                    return true;
                },
                limit.Token);
        }
        finally
        {
            threads.Close();
        }
    }

    /// <summary>A check with lines that are lines.</summary>
    protected static SinkCheck Harmless(SinkCheck check) => new(check.IsRight, [.. check.Lines.Select(PluginFault.Line)]);

    /// <summary>The outcomes as a list that no code of the plugin stands behind, with reasons of one line each.</summary>
    private static IReadOnlyList<DeliveryOutcome> Harmless(IReadOnlyList<DeliveryOutcome>? outcomes) => [.. (outcomes ?? []).Select(Harmless)];

    private static DeliveryOutcome Harmless(DeliveryOutcome outcome) => outcome.Result switch
    {
        DeliveryResult.Retry => DeliveryOutcome.Retry(PluginFault.Line(outcome.Reason), outcome.NotBefore),
        DeliveryResult.Rejected => DeliveryOutcome.Rejected(PluginFault.Line(outcome.Reason)),
        _ when outcome.IsNothingToDo => DeliveryOutcome.NothingToDo(PluginFault.Line(outcome.Reason)),
        _ => outcome,
    };
}
