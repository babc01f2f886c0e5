using System.Globalization;
using Akka.Actor;
using Router.Actors;
using Router.Actors.Deliveries;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Host.Control;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.Running;

/// <summary>
/// Keeps the configuration that runs and brings in newer ones, one at a time: a file with anything wrong changes nothing, a good one gets
/// the next revision.
/// </summary>
internal sealed class RulesKeeper : IDisposable
{
    /// <summary>How many errors the notice shows; the status shows all.</summary>
    private const int ErrorsInNotice = 3;

    private readonly RouterHostOptions _options;
    private readonly ActorSystem _system;
    private readonly IActorRef _router;
    private readonly Func<LoadedConfiguration, IReadOnlyList<SinkSettings>> _sinks;
    private readonly SemaphoreSlim _turn = new(1);
    private RulesStatus _status = new();

    /// <summary>Makes the keeper; nothing is in force yet.</summary>
    /// <param name="options">How Router was started.</param>
    /// <param name="system">Whose event stream hears of changes.</param>
    /// <param name="router">The RouterActor.</param>
    /// <param name="sinks">Makes the sinks of a configuration.</param>
    public RulesKeeper(
        RouterHostOptions options, ActorSystem system, IActorRef router, Func<LoadedConfiguration, IReadOnlyList<SinkSettings>> sinks)
    {
        _options = options;
        _system = system;
        _router = router;
        _sinks = sinks;
        Current = options.Configuration;
    }

    /// <summary>The configuration that runs.</summary>
    public LoadedConfiguration Current { get; private set; }

    /// <summary>Its rules; <see langword="null"/> before the first are in force.</summary>
    public RouteTable? Table { get; private set; }

    /// <summary>The language of texts for people.</summary>
    public Language Language => _options.Language ?? Current.LanguageOr(_options.SystemLanguage);

    /// <summary>Called when the file was read, right or wrong, with the files that it was read from.</summary>
    public Action<SourceFiles> Read { get; set; } = _ => { };

    /// <summary>Called when a configuration was read without errors, before anything uses it.</summary>
    public Action<LoadedConfiguration> Loaded { get; set; } = _ => { };

    /// <summary>Called before a newer configuration comes into force, for what its deliveries need.</summary>
    public Func<LoadedConfiguration, Task> Applying { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called when somebody asked to read the file again, and it is as it was.</summary>
    public Action Asked { get; set; } = () => { };

    /// <summary>Called when a configuration has come into force.</summary>
    public Action<LoadedConfiguration> Changed { get; set; } = _ => { };

    /// <summary>Brings the configuration that Router was started with into force.</summary>
    public async Task ApplyFirstAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await ApplyAsync(Current, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads the file again.</summary>
    /// <param name="language">The language of the answer.</param>
    /// <param name="cancellationToken">Ends the waiting for the rules to come into force.</param>
    public async Task<ReloadReport> ReloadAsync(Language language, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            LoadResult? result = await Task.Run(Load, cancellationToken);
            if (result?.Sources is { } sources)
            {
                Read(sources);
            }

            if (result is { Configuration: { } loaded })
            {
                return await TakeAsync(loaded, language, cancellationToken);
            }

            return Refuse(result?.Diagnostics, language);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Reads the file; <see langword="null"/> when it is not there.</summary>
    private LoadResult? Load() => File.Exists(Current.Path) ? _options.Loader.Load(Current.Path, _options.ShownAs) : null;

    private async Task<ReloadReport> TakeAsync(LoadedConfiguration loaded, Language language, CancellationToken cancellationToken)
    {
        if (loaded.IsSameAs(Current) && Table is { Revision: var revision })
        {
            Asked();
            return Keep(revision, language);
        }

        Loaded(loaded);
        await Applying(loaded);
        bool isJournalChanged = loaded.Journal != Current.Journal && loaded.Journal != _options.Configuration.Journal;
        var changed = ReferenceChanges.Between(Current.References, loaded.References);
        List<Notice> notices = [await ApplyAsync(loaded, cancellationToken)];
        if (changed.Names.Count > 0)
        {
            notices.Add(Tell(new Notice(NoticeMessages.SecretsChanged, Subject: null, string.Join(", ", changed.Names), SinksIn(changed))));
        }

        if (isJournalChanged)
        {
            notices.Add(Tell(new Notice(RunMessages.JournalNeedsRestart, Subject: null)));
        }

        return new ReloadReport(ReloadOutcome.Applied, _status.Revision, [.. notices.Select(notice => notice.ToString(language))]);
    }

    /// <summary>The file is the one that runs; when the last one was refused, somebody took back what was wrong, and people hear of it.</summary>
    private ReloadReport Keep(long revision, Language language)
    {
        if (_status.RefusedAt is null)
        {
            return new ReloadReport(ReloadOutcome.Unchanged, revision, []);
        }

        var notice = new Notice(NoticeMessages.RulesRestored, Subject: null, revision);
        Publish(_status with { RefusedAt = null, Refusal = [] });
        _system.EventStream.Publish(notice);
        return new ReloadReport(ReloadOutcome.Unchanged, revision, [notice.ToString(language)]);
    }

    private async Task<Notice> ApplyAsync(LoadedConfiguration loaded, CancellationToken cancellationToken)
    {
        RouteTable table = loaded.CreateTable(_status.Revision + 1);
        await _router.Ask<RulesApplied>(new ApplyRules(table, loaded.Rules.Agents, _sinks(loaded)), Timeout.InfiniteTimeSpan, cancellationToken);
        var diff = RouteTableDiff.Between(Table, table);
        Current = loaded;
        Table = table;
        Changed(loaded);
        DateTimeOffset now = _options.Time.GetUtcNow();
        Publish(new RulesStatus { Revision = table.Revision, Since = now });
        var notice = new Notice(
            NoticeMessages.RulesApplied,
            Subject: null,
            table.Revision,
            diff.Added.Count,
            diff.Changed.Count,
            diff.Removed.Count,
            diff.SubscriptionsGained.Count,
            diff.SubscriptionsLost.Count,
            TimeZoneInfo.ConvertTime(now, loaded.Rules.TimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        _system.EventStream.Publish(notice);
        return notice;
    }

    private ReloadReport Refuse(IReadOnlyList<Diagnostic>? diagnostics, Language language)
    {
        Func<Language, string>[] errors = diagnostics is null
            ? [asked => $"{_options.ShownAs}: {RunMessages.FileGone.In(asked)}"]
            : [.. diagnostics.Where(item => item.Severity == Severity.Error).Select(item => (Func<Language, string>)item.ToString)];
        string[] refusal = [.. errors.Select(error => error(Language))];
        if (!refusal.SequenceEqual(_status.Refusal, StringComparer.Ordinal))
        {
            Publish(_status with { RefusedAt = _options.Time.GetUtcNow(), Refusal = refusal });
            _system.EventStream.Publish(new Notice(
                NoticeMessages.RulesRejected,
                Subject: null,
                _status.Revision,
                new Bilingual(InOneLine(errors, Language.Russian), InOneLine(errors, Language.English))));
        }

        return new ReloadReport(ReloadOutcome.Refused, _status.Revision, [.. errors.Select(error => error(language))]);
    }

    private static string SinksIn(ReferenceChanges changed) => changed.Sinks.Count == 0 ? "—" : string.Join(", ", changed.Sinks);

    private Notice Tell(Notice notice)
    {
        _system.EventStream.Publish(notice);
        return notice;
    }

    private static string InOneLine(Func<Language, string>[] errors, Language language)
    {
        string shown = string.Join("; ", errors.Take(ErrorsInNotice).Select(error => error(language)));
        int more = errors.Length - ErrorsInNotice;
        return more <= 0 ? shown : shown + new Bilingual($"; и ещё {more}: router status", $"; and {more} more: router status").In(language);
    }

    private void Publish(RulesStatus status)
    {
        _status = status;
        _system.EventStream.Publish(status);
    }
}
