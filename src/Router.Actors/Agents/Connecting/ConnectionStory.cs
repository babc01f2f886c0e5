using Router.Actors.Agents.Pipes;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;

namespace Router.Actors.Agents.Connecting;

/// <summary>
/// What a login's connection went through, what people see of it, and what they are told: each change once. A connection counts as
/// taken by the app (proven) from the first answer, or after 30 s; one that the app closes before is no connection yet, and the second
/// in a row a refusal.
/// <code>
/// Absent, Busy, Denied, Taken, Lost, Refused ── connected ─▶ Connected ◀── unresolved ──▶ Subscribed
///          ▲                    ▲                                │                            │
///          └── failed attempts  └───────────── Lost, Refused ◀── ended ───────────────────────┘
/// </code>
/// </summary>
internal sealed class ConnectionStory(string login)
{
    /// <summary>After this time a connection counts as taken by the app, whatever it said.</summary>
    public static readonly TimeSpan ProvenAfter = TimeSpan.FromSeconds(30);

    private const int RefusalsTold = 2;

    private static readonly Bilingual ClosedByApp = new("программа закрыла канал", "the app closed the pipe");
    private static readonly Bilingual Unreadable = new("непонятные байты", "bytes that are no packet");

    private ConnectionGap? _gap;
    private TimeSpan? _gapLength;
    private int _refusals;
    private bool _isToldUp;
    private string? _holder;

    /// <summary>What people see; <see langword="null"/> before the first attempt ended.</summary>
    public AgentStanding? Standing { get; private set; }

    /// <summary>Whether there is a connection.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Whether there is one that the app has taken.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Another Router has the login.</summary>
    public Notice? Taken(string holder, DateTimeOffset now)
    {
        bool isOther = Standing?.State == AgentState.Taken && _holder != holder;
        _holder = holder;
        Notice? notice = Enter(AgentState.Taken, now, $"process {holder}", NoticeMessages.AgentTaken, holder);
        return notice ?? (isOther ? new Notice(NoticeMessages.AgentTaken, login, holder) : null);
    }

    /// <summary>There is a connection.</summary>
    public void Connected(DateTimeOffset now)
    {
        IsConnected = true;
        IsProven = false;
        _isToldUp = false;
        bool isDoubtful = _refusals >= RefusalsTold && Standing?.State == AgentState.Refused;
        if (!isDoubtful)
        {
            Enter(AgentState.Connected, now, reason: null, message: null);
        }

        Standing = Standing! with { Connections = Standing.Connections + 1 };
    }

    /// <summary>The app has taken the connection.</summary>
    public void Prove(DateTimeOffset now)
    {
        IsProven = true;
        _refusals = 0;
        if (Standing!.State == AgentState.Refused)
        {
            Enter(AgentState.Connected, now, reason: null, message: null);
        }
    }

    /// <summary>
    /// A subscription is confirmed, or all are answered: what the app told before the connection and after the last one is not known.
    /// </summary>
    /// <returns>The time without connection, once.</returns>
    public ConnectionGap? CloseGap(DateTimeOffset now)
    {
        ConnectionGap? gap = _gap;
        _gapLength = gap is null ? _gapLength : now - gap.From;
        _gap = null;
        return gap;
    }

    /// <summary>Subscriptions changed, or the connection was proven.</summary>
    public Notice? Settle(int confirmed, int wanted, int open, DateTimeOffset now)
    {
        if (!IsConnected || !IsProven)
        {
            return null;
        }

        if (open > 0)
        {
            return Enter(AgentState.Connected, now, reason: null, message: null);
        }

        Enter(AgentState.Subscribed, now, reason: null, message: null);
        if (_isToldUp)
        {
            return null;
        }

        _isToldUp = true;
        TimeSpan? away = _gapLength;
        _gapLength = null;
        return away is { } length
            ? new Notice(NoticeMessages.AgentBack, login, PeopleTime.Length(length), confirmed, wanted)
            : new Notice(NoticeMessages.AgentConnected, login, confirmed, wanted);
    }

    /// <summary>A connection is over, or an attempt came to nothing.</summary>
    public Notice? Ended(PipeEnd end, string? reason, IReadOnlyList<Category> subscriptions, DateTimeOffset now)
    {
        if (!IsConnected)
        {
            return Failed(end, reason, now);
        }

        IsConnected = false;
        if (end == PipeEnd.Closed && !IsProven)
        {
            _refusals++;
            return _refusals < RefusalsTold
                ? Enter(AgentState.Lost, now, reason, message: null)
                : Enter(AgentState.Refused, now, reason, NoticeMessages.AgentRefused);
        }

        Bilingual why = end == PipeEnd.Framing ? Unreadable : ClosedByApp;
        _gap ??= new ConnectionGap(now, why.English, subscriptions);
        return Enter(AgentState.Lost, now, why.English, NoticeMessages.AgentLost, why);
    }

    private Notice? Failed(PipeEnd end, string? reason, DateTimeOffset now)
    {
        _refusals = 0;
        return end switch
        {
            PipeEnd.Busy => Enter(AgentState.Busy, now, reason, NoticeMessages.AgentBusy),
            PipeEnd.Denied => Enter(AgentState.Denied, now, reason, NoticeMessages.AgentDenied),
            PipeEnd.Stopped => null,
            _ => Enter(AgentState.Absent, now, reason, NoticeMessages.AgentAbsent, Backoff.Cap.TotalSeconds),
        };
    }

    /// <summary>A state that stays is told no second time, though its reason may change.</summary>
    private Notice? Enter(AgentState state, DateTimeOffset now, string? reason, Message? message, params object[] arguments)
    {
        if (Standing?.State == state)
        {
            Standing = Standing with { Reason = reason };
            return null;
        }

        Standing = new AgentStanding(state, now, reason, Standing?.Connections ?? 0);
        return message is null ? null : new Notice(message, login, arguments);
    }
}
