using Router.Actors.Deliveries;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Settings;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Makes of a bound sink what its SinkActor has to know.</summary>
internal static class SinkComposition
{
    /// <summary>The settings of one sink.</summary>
    public static SinkSettings SettingsOf(
        BoundSink sink,
        IDeliveryComposer composer,
        Language language,
        TimeZoneInfo zone,
        Func<BoundSink, ISinkState, SinkContext> context)
    {
        SinkPolicy policy = sink.Policy;
        return new SinkSettings
        {
            Name = sink.Name,
            Type = sink.Definition.Type,
            Fingerprint = sink.Fingerprint,
            Build = state => sink.Factory.Build(sink.Options, context(sink, state)),
            Composer = composer,
            Window = policy.Window,
            Timeout = policy.Timeout,
            BatchMax = policy.Batch.Max,
            BatchLinger = policy.Batch.Linger,
            Parallel = policy.Parallel,
            GiveUpAfter = policy.GiveUpAfter,
            Language = language,
            TimeZone = zone,
            Was = policy.Was,
            IsDryRun = policy.DryRun,
        };
    }
}
