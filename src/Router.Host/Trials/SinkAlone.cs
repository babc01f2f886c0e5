using Microsoft.Extensions.Logging.Abstractions;
using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Trials;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Host.Control;
using Router.Host.Running;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.StateFiles;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Trials;

/// <summary>
/// One sink without a Router that runs, for as long as somebody tries it. It works with the sink's state in the journal, so it holds the
/// data folder's lock: a Router beside it would not know what it changed.
/// </summary>
internal sealed class SinkAlone : ITrials, ISinkState, IAsyncDisposable
{
    private readonly RouterHostOptions _options;
    private readonly string _name;
    private readonly DataLock _lock;
    private readonly IJournalStore _journal;
    private readonly SinkStanding? _standing;
    private readonly Dictionary<string, string> _state;
    private readonly Lock _gate = new();
    private readonly Lazy<ISink> _sink;

    private SinkAlone(RouterHostOptions options, BoundSink sink, DataLock held, IJournalStore journal, SinkStanding? standing)
    {
        _options = options;
        _name = sink.Name;
        _lock = held;
        _journal = journal;
        _standing = standing;
        _state = new Dictionary<string, string>(standing?.State ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var contexts = new SinkContexts(options, NullLoggerFactory.Instance, options.Configuration.NamesAtHand(), running: null);
        _sink = new Lazy<ISink>(() => sink.Factory.Build(sink.Options, contexts.ContextOf(options.Configuration, sink, this)));
    }

    private Language Language => _options.Configuration.LanguageOr(_options.SystemLanguage);

    /// <summary>Opens the sink's state.</summary>
    /// <exception cref="RefusedException">There is no such sink.</exception>
    /// <exception cref="RunException">The data folder is in use, or cannot be written.</exception>
    /// <exception cref="JournalException">The journal cannot be opened.</exception>
    public static async Task<SinkAlone> OpenAsync(RouterHostOptions options, string sink, CancellationToken cancellationToken)
    {
        BoundSink bound = TrialMaker.SinkOf(sink, options.Configuration);
        var held = DataLock.Acquire(options.Configuration.DataFolder);
        try
        {
            IJournalStore journal = await options.Journal(options, StateFile.Open(options.Configuration.StatePath, options.Time));
            return new SinkAlone(options, bound, held, journal, await journal.ReadStandingAsync(sink, cancellationToken));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public async Task<TrialReport> TrySinkAsync(TrialOrder order, CancellationToken cancellationToken)
    {
        LoadedConfiguration configuration = _options.Configuration;
        SinkTrial trial = TrialMaker.Make(order, configuration, _options.Time.GetUtcNow());
        TimeSpan limit = configuration.Sinks[_name].Policy.Timeout;
        using var timeout = new CancellationTokenSource(limit, _options.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        SinkTried tried;
        try
        {
            tried = await trial.RunAsync(_sink.Value, Language, ending.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            tried = new SinkTried { Found = SinkCheck.Wrong(SinkTexts.NoAnswer(limit).In(Language)) };
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            tried = SinkTried.Failed(cause);
        }

        await SaveNowAsync(cancellationToken);
        return TrialMaker.ReportOf(order, tried, configuration, Language, _options.Mask);
    }

    public string? Get(string name)
    {
        lock (_gate)
        {
            return _state.GetValueOrDefault(name);
        }
    }

    public void Set(string name, string? value)
    {
        lock (_gate)
        {
            if (value is null)
            {
                _state.Remove(name);
            }
            else
            {
                _state[name] = value;
            }
        }
    }

    public async Task SaveNowAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, string> state;
        lock (_gate)
        {
            state = new Dictionary<string, string>(_state, StringComparer.Ordinal);
        }

        // A sink that is new starts at the end of the journal, as it would with Router itself.
        var progress = new SinkProgress { Sink = _name, Cursor = _standing?.Cursor ?? _journal.LastSequence, State = state };
        await _journal.AppendAsync([], [progress], cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sink.IsValueCreated)
        {
            await _sink.Value.DisposeAsync();
        }

        await _journal.DisposeAsync();
        _lock.Dispose();
    }
}
