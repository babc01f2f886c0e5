using Akka.Actor;
using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Router.Actors;
using Router.Actors.Notices;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Logging;
using Router.Host.Plugins;
using Router.Journal;
using Router.Journal.StateFiles;
using Router.Sinks.Names;
using AkkaLevel = Akka.Event.LogLevel;

namespace Router.Host.Running;

/// <summary>
/// A Router that runs: lock, log, actors, control endpoint, and the watch on its file. Whoever starts it stops it, and then disposes it.
/// </summary>
internal sealed partial class RouterHost : IAsyncDisposable
{
    private const string SystemName = "router";
    private const string ActorSettings =
        "akka { stdout-loglevel = OFF, log-dead-letters = off, coordinated-shutdown.run-by-clr-shutdown-hook = off }";

    /// <summary>How long the last batch may take to be written, beyond the deliveries' grace.</summary>
    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(10);

    private readonly RouterHostOptions _options;
    private readonly Stack<Func<ValueTask>> _endings = new();
    private readonly CancellationTokenSource _watchEnd = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IActorRef _router = ActorRefs.Nobody;

    private RouterHost(RouterHostOptions options) => _options = options;

    /// <summary>Ends when a part of Router has failed: then the process has to end too.</summary>
    public Task Failed => _failed.Task;

    /// <summary>What the control endpoint asks, for those in the same process.</summary>
    public IControlledRouter Control { get; private set; } = null!;

    /// <summary>Starts it; when this returns, the first rules are in force.</summary>
    /// <exception cref="RunException">It cannot start, for a reason that a person can put right.</exception>
    public static async Task<RouterHost> StartAsync(RouterHostOptions options, CancellationToken cancellationToken)
    {
        var host = new RouterHost(options);
        try
        {
            await host.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops in order: no new deliveries, those in flight end, reading ends, the journal is written.</summary>
    /// <param name="grace">How long deliveries in flight may take.</param>
    /// <returns>Whether all of it ended in time.</returns>
    public async Task<bool> StopAsync(TimeSpan grace)
    {
        await _watchEnd.CancelAsync();
        if (Failed.IsCompleted)
        {
            return false;
        }

        try
        {
            await _router.Ask<RouterStopped>(new StopRouter(grace), grace + WritingTime);
            return true;
        }
        catch (AskTimeoutException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watchEnd.CancelAsync();
        while (_endings.TryPop(out Func<ValueTask>? end))
        {
            await end();
        }

        _watchEnd.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        LoadedConfiguration configuration = _options.Configuration;
        AtEnd(DataLock.Acquire(configuration.DataFolder));
        PluginCopy.Sweep(configuration.DataFolder, [.. configuration.Plugins.Select(plugin => plugin.Folder)]);
        Hide(configuration);
        RouterLog log = OpenLog(configuration);
        AtEnd(log);
        StateFile state = OpenState(configuration);
        IJournalStore journal = await OpenJournalAsync(configuration, state);
        AtEnd(journal);
        IHost host = await StartActorsAsync(RouterComposition.PartsOf(_options, journal, state), log.Factory, cancellationToken);
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        _router = host.Services.GetRequiredService<IRequiredActor<RouterActor>>().ActorRef;

        var names = new NameDirectory(
            configuration.Folder, configuration.DataFolder, _options.Time, (message, arguments) => system.EventStream.Publish(new Notice(message, Subject: null, arguments)));
        AtEnd(names);
        var contexts = new SinkContexts(_options, log.Factory, names, new RunningRouter(system, _router));
        var keeper = new RulesKeeper(_options, system, _router, contexts.SinksOf);
        AtEnd(keeper);
        keeper.Loaded = Hide;
        keeper.Applying = loaded => names.ApplyAsync(loaded.Directory);
        keeper.Changed = loaded => log.SetLevels(loaded.Log);
        await StartedAsync(system.ActorOf(NoticeLogActor.Props(log.Factory, () => keeper.Language), "notices"), cancellationToken);
        await StartedAsync(system.ActorOf(ListenerActor.Props(_ => _failed.TrySetResult(), typeof(RouterFailed)), "failures"), cancellationToken);

        foreach (Notice notice in OpeningNotices.Of(journal, state))
        {
            system.EventStream.Publish(notice);
        }

        keeper.Asked = names.Refresh;
        await names.ApplyAsync(configuration.Directory);
        var watcher = new ConfigurationWatcher(configuration.Sources, _options.Time);
        AtEnd(watcher);
        keeper.Read = watcher.Take;
        Control = new ControlledRouter(_options, system, _router, keeper, journal);
        var address = ControlAddress.Of(configuration.DataFolder, _options.Environment);
        AtEnd(await ControlServer.StartAsync(configuration.DataFolder, address, Control, log.Factory));
        await keeper.ApplyFirstAsync(cancellationToken);
        WatchFile(keeper, watcher, log.Factory.CreateLogger<RouterHost>());
    }

    /// <summary>Nobody is to see the configuration's secrets, nor those of targets that only the journal still has.</summary>
    private void Hide(LoadedConfiguration configuration)
    {
        _options.Mask.Use(configuration.Secrets);
        configuration.JournaledTargets.Hide = texts => _options.Mask.Add(texts);
    }

    private RouterLog OpenLog(LoadedConfiguration configuration)
    {
        try
        {
            return RouterLog.Open(configuration.Log, configuration.LogFolder, _options.Mask, _options.Console);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException(RunMessages.FolderClosed, configuration.LogFolder, FileTrouble.Of(exception)!);
        }
    }

    private StateFile OpenState(LoadedConfiguration configuration)
    {
        try
        {
            return StateFile.Open(configuration.StatePath, _options.Time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException(RunMessages.FolderClosed, configuration.DataFolder, FileTrouble.Of(exception)!);
        }
    }

    private async Task<IJournalStore> OpenJournalAsync(LoadedConfiguration configuration, StateFile state)
    {
        try
        {
            return await _options.Journal(_options, state);
        }
        catch (JournalException exception)
        {
            throw exception.Fault == JournalFault.NewerVersion
                ? new RunException(RunMessages.JournalNewer, configuration.JournalPath)
                : new RunException(RunMessages.JournalUnusable, configuration.JournalPath, exception.Message);
        }
    }

    private async Task<IHost> StartActorsAsync(RouterParts parts, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.Services.AddAkka(SystemName, akka => akka
            .AddHocon(Akka.Configuration.ConfigurationFactory.ParseString(ActorSettings), HoconAddMode.Prepend)
            .ConfigureLoggers(actorLoggers =>
            {
                actorLoggers.LogLevel = AkkaLevel.DebugLevel;
                actorLoggers.ClearLoggers();
                actorLoggers.AddLogger<ActorLog>();
            })
            .WithActors((system, registry) =>
            {
                _options.Listeners(system);
                IActorRef router = system.ActorOf(RouterActor.Props(parts), "router");
                registry.Register<RouterActor>(router);
            }));
        IHost host = builder.Build();
        AtEnd(host);
        await host.StartAsync(cancellationToken);
        _endings.Push(async () => await host.StopAsync(CancellationToken.None));
        return host;
    }

    /// <summary>Ends when the actor has started: it answers no sooner, and what is published before that it does not hear.</summary>
    private static async Task StartedAsync(IActorRef actor, CancellationToken cancellationToken) =>
        await actor.Ask<ActorIdentity>(new Identify(nameof(StartedAsync)), cancellationToken);

    private void WatchFile(RulesKeeper keeper, ConfigurationWatcher watcher, ILogger logger)
    {
        Task watching = watcher.RunAsync(() => ReloadAsync(keeper, logger), _watchEnd.Token);
        _endings.Push(async () => await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));
    }

    private async Task ReloadAsync(RulesKeeper keeper, ILogger logger)
    {
        try
        {
            await keeper.ReloadAsync(keeper.Language, _watchEnd.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The rules that run go on; the next change of the file is read again.
            LogReloadFailed(logger, exception);
        }
    }

    private void AtEnd(IAsyncDisposable part) => _endings.Push(part.DisposeAsync);

    private void AtEnd(IDisposable part) => _endings.Push(() =>
    {
        part.Dispose();
        return ValueTask.CompletedTask;
    });

    [LoggerMessage(LogLevel.Error, "The configuration could not be read again.")]
    private static partial void LogReloadFailed(ILogger logger, Exception exception);
}
