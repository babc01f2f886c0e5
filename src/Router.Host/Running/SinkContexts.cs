using Akka.Actor;
using Microsoft.Extensions.Logging;
using Router.Actors.Deliveries;
using Router.Host.Configuration;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Running;

/// <summary>Makes what sinks get from Router.</summary>
/// <param name="options">How Router was started.</param>
/// <param name="loggers">Where sinks log.</param>
/// <param name="router">The RouterActor, for commands.</param>
internal sealed class SinkContexts(RouterHostOptions options, ILoggerFactory loggers, IActorRef router)
{
    /// <summary>The sinks of a configuration; with <c>--dry-run</c> all of them only tell.</summary>
    public IReadOnlyList<SinkSettings> SinksOf(LoadedConfiguration configuration)
    {
        IReadOnlyList<SinkSettings> sinks = configuration.CreateSinks((sink, state) => ContextOf(configuration, sink, state));
        return options.IsDryRun ? [.. sinks.Select(sink => sink with { IsDryRun = true })] : sinks;
    }

    private SinkContext ContextOf(LoadedConfiguration configuration, BoundSink sink, ISinkState state) => new()
    {
        Name = sink.Name,
        Logger = loggers.CreateLogger("Router.Sinks." + sink.Name),
        Time = options.Time,
        Folder = configuration.Folder,
        Language = LanguageOf(configuration) == Language.Russian ? TextLanguage.Russian : TextLanguage.English,
        CreateHttpClient = _ => new HttpClient(),
        State = state,
        Commands = sink.Policy.MayCommand ? new SinkCommands(router) : null,
    };

    private Language LanguageOf(LoadedConfiguration configuration) => configuration.Rules.Language ?? options.SystemLanguage;
}
