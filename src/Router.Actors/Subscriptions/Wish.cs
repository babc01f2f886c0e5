using Router.Actors.Status;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Actors.Subscriptions;

/// <summary>
/// One category that somebody wants, or wanted until now: what was asked for, what the app said, and what to do next. A wish is asked
/// for again until the app answers, 1 s to 60 s apart; after a no, in 15 minutes.
/// </summary>
internal sealed class Wish(Category category)
{
    private const int SilentAfter = 2;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RejectedWait = TimeSpan.FromMinutes(15);

    private TimeSpan _wait = FirstWait;
    private int _attempt;
    private int _unanswered;
    private bool _isToldSilent;
    private string? _toldError;

    /// <summary>Whether it is still wanted; otherwise it is to be taken back.</summary>
    public bool IsWanted { get; private set; } = true;

    /// <summary>Whether there is nothing left to do about it, so that it can be forgotten.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How far it is, for people.</summary>
    public SubscriptionStatus Status { get; private set; } = new(category, SubscriptionState.Wanted);

    /// <summary>Whether the app may count us as subscribed.</summary>
    public bool MayBeSubscribed => Status.State is SubscriptionState.Sent or SubscriptionState.Confirmed or SubscriptionState.Observed;

    /// <summary>There is a connection, or the app has signed in on it: ask, whatever was said before.</summary>
    public WishedCommand Begin()
    {
        _wait = FirstWait;
        _unanswered = 0;
        _isToldSilent = false;
        Status = new SubscriptionStatus(category, SubscriptionState.Wanted);
        return Send();
    }

    /// <summary>The connection is over, and all subscriptions with it.</summary>
    public void Disconnect()
    {
        _attempt++;
        IsOver = !IsWanted;
        Status = new SubscriptionStatus(category, SubscriptionState.Wanted);
    }

    /// <summary>Nobody wants it any more.</summary>
    /// <returns>What to send for it, if the app may count us as subscribed.</returns>
    public WishedCommand? Drop()
    {
        IsWanted = false;
        IsOver = !MayBeSubscribed;
        return IsOver ? null : Begin();
    }

    /// <summary>It is wanted again before it was taken back.</summary>
    public WishedCommand WantAgain()
    {
        IsWanted = true;
        return Begin();
    }

    /// <summary>An event of it came.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Observe()
    {
        bool isNews = IsWanted && Status.State == SubscriptionState.Sent;
        if (isNews)
        {
            Status = Status with { State = SubscriptionState.Observed };
        }

        return isNews;
    }

    /// <summary>The wait after an answer is over.</summary>
    /// <returns>What to send; <see langword="null"/> when another attempt is under way.</returns>
    public WishedCommand? TryAgain(int attempt) => attempt == _attempt && !IsOver ? Send() : null;

    /// <summary>What came of an attempt.</summary>
    /// <param name="command">The attempt.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="now">The time.</param>
    public WishAnswer Answer(WishedCommand command, CommandOutcome outcome, DateTimeOffset now)
    {
        if (command.Attempt != _attempt || IsOver)
        {
            return WishAnswer.Nothing;
        }

        return outcome.Status switch
        {
            CommandStatus.Done => Accept(),
            CommandStatus.Refused => Reject(outcome.Text, now),
            CommandStatus.NotSent => new WishAnswer(TryAgainIn: command.Timeout),
            _ => Repeat(),
        };
    }

    private WishAnswer Accept()
    {
        IsOver = !IsWanted;
        _toldError = null;
        _wait = FirstWait;
        Status = new SubscriptionStatus(category, IsWanted ? SubscriptionState.Confirmed : SubscriptionState.Wanted);
        return WishAnswer.Nothing;
    }

    private WishAnswer Reject(string error, DateTimeOffset now)
    {
        if (!IsWanted)
        {
            // An app that does not let us go keeps on telling; nobody takes what it tells.
            IsOver = true;
            return WishAnswer.Nothing;
        }

        bool isNews = !string.Equals(_toldError, error, StringComparison.Ordinal);
        _toldError = error;
        _wait = FirstWait;
        Status = new SubscriptionStatus(category, SubscriptionState.Rejected, error, now + RejectedWait);
        return new WishAnswer(TryAgainIn: RejectedWait, IsNewlyRejected: isNews);
    }

    private WishAnswer Repeat()
    {
        _unanswered++;
        bool isNews = IsWanted && _unanswered >= SilentAfter && !_isToldSilent;
        _isToldSilent |= isNews;
        return new WishAnswer(Next: Send(), IsNewlySilent: isNews);
    }

    private WishedCommand Send()
    {
        TimeSpan wait = _wait;
        _wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        if (IsWanted && Status.State != SubscriptionState.Observed)
        {
            Status = new SubscriptionStatus(category, SubscriptionState.Sent);
        }

        return new WishedCommand(category, IsWanted, ++_attempt, wait);
    }
}
