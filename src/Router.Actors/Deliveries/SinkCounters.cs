using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Actors.Status;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>What is counted of one sink for people to see. It knows no clock.</summary>
internal sealed class SinkCounters
{
    private long _countedTo;
    private long _behind;
    private DateTimeOffset? _oldestBehind;
    private string? _lastError;
    private DateTimeOffset? _lastErrorAt;
    private SinkState _shown = SinkState.Working;
    private DateTimeOffset _since;

    /// <summary>How many arrived since the start.</summary>
    public long Delivered { get; set; }

    /// <summary>How many dead letters there are.</summary>
    public long Dead { get; set; }

    /// <summary>The sink starts.</summary>
    public void Start(DateTimeOffset now) => _since = now;

    /// <summary>Where it stands, which counts what waits up to a number of the journal.</summary>
    public void Restore(SinkStanding standing, long end)
    {
        Dead += standing.Dead;
        _behind = standing.Waiting;
        _oldestBehind = standing.OldestWaiting;
        _countedTo = end;
    }

    /// <summary>The journal has grown, or shed.</summary>
    public void Add(JournalAdvanced advanced)
    {
        if (advanced.LastSequence > _countedTo)
        {
            // What was shed may be in hand already and still arrive; the count is right again when all is read.
            _behind += advanced.Added - (advanced.Shed - advanced.ShedDead);
            Dead = Math.Max(0, Dead - advanced.ShedDead);
        }
    }

    /// <summary>So many deliveries were read from the journal, and are in hand.</summary>
    public void Read(int count)
    {
        _behind -= count;
        _oldestBehind = null;
    }

    /// <summary>All that waits up to a number is given up.</summary>
    /// <returns>How many of it were not in hand.</returns>
    public long Skip(long through)
    {
        long behind = Math.Max(0, _behind);
        _behind = 0;
        _oldestBehind = null;
        _countedTo = Math.Max(_countedTo, through);
        return behind;
    }

    /// <summary>Something failed.</summary>
    public void Fault(string reason, DateTimeOffset now)
    {
        _lastError = reason;
        _lastErrorAt = now;
    }

    /// <summary>How many deliveries wait, in hand or not.</summary>
    public long Waiting(DeliveryWindow? window) => Math.Max(0, _behind) + (window?.Waiting ?? 0);

    /// <summary>The sink as people see it.</summary>
    /// <param name="settings">The sink.</param>
    /// <param name="state">How it is.</param>
    /// <param name="window">What it has in hand; <see langword="null"/> before it has read where it stands.</param>
    /// <param name="nextTry">When it is tried again.</param>
    /// <param name="now">The time.</param>
    public SinkStatus ToStatus(SinkSettings settings, SinkState state, DeliveryWindow? window, DateTimeOffset? nextTry, DateTimeOffset now)
    {
        if (state != _shown)
        {
            _shown = state;
            _since = now;
        }

        long waiting = Waiting(window);
        return new SinkStatus
        {
            Name = settings.Name,
            Type = settings.Type,
            State = state,
            Since = _since,
            Waiting = waiting,
            OldestWaiting = waiting == 0 ? null : window?.Oldest ?? _oldestBehind,
            Held = window is null ? 0 : window.Rows - window.Turns.Failing,
            Dead = Dead,
            Delivered = Delivered,
            LastError = _lastError,
            LastErrorAt = _lastErrorAt,
            NextTry = nextTry,
            IsDryRun = settings.IsDryRun,
        };
    }
}
