using Microsoft.Extensions.Logging;
using Router.Actors.Deliveries;
using Router.Actors.OwnEvents;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Host.Running;

/// <summary>Makes what sinks get from Router.</summary>
/// <param name="options">How Router was started.</param>
/// <param name="loggers">Where sinks log.</param>
/// <param name="names">Who is who.</param>
/// <param name="running">The Router that the sinks are part of; <see langword="null"/> when a sink is tried alone.</param>
internal sealed class SinkContexts(RouterHostOptions options, ILoggerFactory loggers, INames names, RunningRouter? running)
{
    /// <summary>The sinks of a configuration; with <c>--dry-run</c> all of them only tell.</summary>
    public IReadOnlyList<SinkSettings> SinksOf(LoadedConfiguration configuration)
    {
        IReadOnlyList<SinkSettings> sinks = configuration.CreateSinks(
            options.SystemLanguage, names, (sink, state) => ContextOf(configuration, sink, state));
        return [.. sinks.Select(sink => sink with { Mask = options.Mask.ApplyToReason, IsDryRun = sink.IsDryRun || options.IsDryRun })];
    }

    /// <summary>What one sink gets.</summary>
    public SinkContext ContextOf(LoadedConfiguration configuration, BoundSink sink, ISinkState state) => new()
    {
        Name = sink.Name,
        Logger = loggers.CreateLogger("Router.Sinks." + sink.Name),
        Time = options.Time,
        Folder = configuration.Folder,
        Language = configuration.LanguageOr(options.SystemLanguage) == Language.Russian ? TextLanguage.Russian : TextLanguage.English,
        Zone = configuration.Rules.TimeZone,
        WorkstationZone = configuration.Rules.Agents.TimeZone,
        CreateHttpClient = SinkHttpClients.For(configuration.Folder),
        State = state,
        Names = names,
        Mask = text => options.Mask.Add(text),
        Commands = running is not null && sink.Policy.MayCommand ? new SinkCommands(running.Router) : null,
        SecretExpires = (secret, at) => running?.System.EventStream.Publish(new SecretExpiring(sink.Name, secret, at)),
    };
}
