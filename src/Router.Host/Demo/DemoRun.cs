using Router.Actors.Agents.Pipes;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Sinks.Webhook;

namespace Router.Host.Demo;

/// <summary>One demo from start to end: the file, the simulated company, the CRM, a real Router, the story, the summary.</summary>
internal sealed class DemoRun
{
    private const string Folder = "router-demo";
    private const string FileName = "router.yaml";

    /// <summary>How long before its time the demo begins to end, so that it ends in time.</summary>
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(1.5);

    private readonly CliContext _context;
    private readonly TimeSpan? _length;
    private readonly string _path;
    private readonly string _shown;
    private readonly DemoTeller _teller;
    private readonly DemoWatch _watch = new();
    private readonly SentCount _sent = new();

    public DemoRun(CliContext context, TimeSpan? length)
    {
        _context = context;
        _length = length;
        _path = Path.Combine(context.WorkingFolder, Folder, FileName);
        _shown = Path.Combine(Folder, FileName);
        _teller = new DemoTeller(context.Out, context.Language, context.IsOutputTerminal && string.IsNullOrEmpty(context.Environment("NO_COLOR")));
    }

    /// <summary>Runs it; answers the exit code.</summary>
    /// <exception cref="RunException">It cannot start, or something did not come that should have.</exception>
    public async Task<int> RunAsync()
    {
        bool isKept = PrepareFile();
        var loader = new ConfigurationLoader([.. _context.Factories.Where(factory => factory.Type != "console"), new DemoConsoleFactory()], _context.Environment);
        LoadedConfiguration configuration = Load(loader);
        using var signals = new Signals();
        await using var company = new SimulatedCompany(new SimulatorOptions { Time = _context.Time, Listeners = [_sent] });
        await StartCompanyAsync(company, configuration);
        await using FakeCrm crm = await StartCrmAsync(configuration);

        _watch.Heard = new DemoScreen(_teller).Show;
        TellBeginning(isKept);
        await using RouterHost router = await RouterHost.StartAsync(OptionsOf(configuration, loader), signals.Asked);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(signals.Asked);
        end.CancelAfter(_length is { } length && length > EndTime ? length - EndTime : Timeout.InfiniteTimeSpan);
        try
        {
            await new DemoStory(_teller, _watch, new DemoPace(_length), company, crm, router.Control).TellAsync(_shown, end.Token);
            TellGoingOn();
            await OfficeDay.RunAsync(company, new DayOptions { Rate = 1 }, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Its time is over, or Ctrl+C: what is left is the summary.
        }

        crm.IsOff = false;
        await new DemoEnding(_context, _teller, _watch, _sent).TellAsync(router, _shown);
        return ExitCodes.Done;
    }

    private bool PrepareFile()
    {
        // A demo that runs in this folder would read a file that this one writes anew.
        DataLock.Acquire(Path.Combine(Path.GetDirectoryName(_path)!, "data")).Dispose();
        try
        {
            return DemoFile.Prepare(_path, _context.Language);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException(RunMessages.FolderClosed, Path.GetDirectoryName(_path)!, FileTrouble.Of(exception)!);
        }
    }

    private LoadedConfiguration Load(ConfigurationLoader loader)
    {
        LoadResult result = loader.Load(_path, _shown);
        if (result.Configuration is { } configuration)
        {
            return configuration;
        }

        string errors = string.Join("; ", result.Diagnostics.Select(item => item.ToString(_context.Language)));
        throw new RunException(RunMessages.DemoFileUnfit, _shown, errors);
    }

    private async Task StartCompanyAsync(SimulatedCompany company, LoadedConfiguration configuration)
    {
        string[] logins = [.. configuration.Rules.Agents.Logins.Where(login => login.StartsWith(SimulatedCompany.LoginPrefix, StringComparison.Ordinal))];
        if (logins.Length < 2)
        {
            throw new RunException(RunMessages.DemoFileUnfit, _shown, new Bilingual("нужны хотя бы два логина sim-…", "at least two logins sim-… are needed"));
        }

        try
        {
            foreach (string login in logins)
            {
                company.AddLogin(login);
            }

            await company.StartAsync();
        }
        catch (Router.Simulator.SimulatorException exception)
        {
            throw new RunException(
                RunMessages.DemoBlocked, new Bilingual(exception.Explanation.Russian, exception.Explanation.English));
        }
    }

    private async Task<FakeCrm> StartCrmAsync(LoadedConfiguration configuration)
    {
        if (!configuration.Sinks.TryGetValue(DemoScreen.Crm, out BoundSink? sink)
            || sink.Options is not WebhookSinkOptions { Url: { IsLoopback: true } url }
            || !configuration.Sinks.ContainsKey(DemoScreen.Telegram))
        {
            throw new RunException(RunMessages.DemoFileUnfit, _shown, new Bilingual(
                "нужны приёмники telegram и crm (webhook на 127.0.0.1)", "the sinks telegram and crm (a webhook to 127.0.0.1) are needed"));
        }

        try
        {
            return await FakeCrm.StartAsync(url.Port);
        }
        catch (IOException)
        {
            throw new RunException(RunMessages.DemoBlocked, new Bilingual(
                $"порт {url.Port} на 127.0.0.1 занят", $"the port {url.Port} on 127.0.0.1 is taken"));
        }
    }

    private RouterHostOptions OptionsOf(LoadedConfiguration configuration, ConfigurationLoader loader) => new()
    {
        Configuration = configuration,
        Loader = loader,
        ShownAs = _shown,
        Language = _context.Language,
        SystemLanguage = _context.SystemLanguage,
        Console = LogConsole.None,
        Time = _context.Time,
        Environment = _context.Environment,
        Pipes = () => new DemoPipes(AgentPipes.OfThisMachine()),

        // What an earlier demo left undelivered would be told in the middle of this one.
        Journal = (_, _) => RouterComposition.JournalInMemory(),
        Listeners = system => system.ActorOf(ListenerActor.Props(_watch.Hear, DemoWatch.Types), "demo"),
    };

    private void TellBeginning(bool isKept)
    {
        _teller.Line(new Bilingual(
            "Router на придуманной компании: настоящие программы 1С-Коннект и адреса не затрагиваются.",
            "Router on an invented company: no real 1C-Connect app and no real address is touched."));
        _teller.Line(isKept
            ? new Bilingual($"Правила — ваш файл {_shown}.", $"The rules are your file {_shown}.")
            : new Bilingual($"Правила — в файле {_shown}.", $"The rules are in the file {_shown}."));
    }

    private void TellGoingOn()
    {
        if (_length is null)
        {
            _teller.Head(new Bilingual("Дальше — обычный день. Ctrl+C закончит.", "From here on, an ordinary day. Ctrl+C ends it."));
        }
    }
}
