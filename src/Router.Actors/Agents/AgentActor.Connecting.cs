using Akka.Actor;
using Router.Actors.Agents.Connecting;
using Router.Actors.Agents.Locks;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Subscriptions;
using Router.Journal.Records;

namespace Router.Actors.Agents;

/// <content>From attempt to attempt: the lock, the pipe, the waits between.</content>
internal sealed partial class AgentActor
{
    private bool _isConfirmed;
    private bool _isFramingTold;

    private void Try()
    {
        if (_isStopping || _isTakingLock || _pipe is not null)
        {
            return;
        }

        _isWoken = false;
        Timers.Cancel(nameof(TimeToTry));
        if (_lock is null)
        {
            _isTakingLock = true;
            _ = _needs.Locks.TryTakeAsync(_login, CancellationToken.None).PipeTo(Self, failure: _ => new LoginLockAttempt(Lock: null));
            return;
        }

        IAgentPipes pipes = _needs.Pipes;
        string login = _login;
        _pipe = Context.ActorOf(Props.Create(() => new PipeActor(pipes, login)), $"pipe-{++_attempt}");
    }

    private void LockAnswered(LoginLockAttempt attempt)
    {
        _isTakingLock = false;
        _lock = attempt.Lock;
        if (_isStopping)
        {
            StartFlush();
        }
        else if (_lock is null)
        {
            Tell(_story.Taken(attempt.Holder, Now));
            Publish();
            TryLater();
        }
        else
        {
            Try();
        }
    }

    private void Connected()
    {
        _story.Connected(Now);
        _isConfirmed = false;
        _isMalformedTold = false;
        _ownStatus = null;
        _board.Clear();
        _commands.Tell(new CommandsConnected(_pipe!));
        TellCategories(new SubscriptionsConnected(_attempt));
        Timers.StartSingleTimer(nameof(TimeToTrust), TimeToTrust.Instance, ConnectionStory.ProvenAfter);
        ReadOnIfAllowed();
        Publish();
    }

    private void Ended(ConnectionEnded ended)
    {
        _pipe = null;
        Timers.Cancel(nameof(TimeToTrust));
        if (_story.IsConnected)
        {
            _commands.Tell(new CommandsDisconnected(ended.Unwritten));
            TellCategories(SubscriptionsDisconnected.Instance);
        }

        if (_isStopping)
        {
            StartFlush();
            return;
        }

        if (ended.End == PipeEnd.Framing && !_isFramingTold)
        {
            _isFramingTold = true;
            Tell(NoticeMessages.FramingBroken, ended.Reason ?? "");
        }

        Tell(_story.Ended(ended.End, ended.Reason, _board.Alive, Now));
        _board.Clear();
        Publish();
        if (_isWoken)
        {
            Try();
        }
        else
        {
            TryLater();
        }
    }

    private void TryLater() => Timers.StartSingleTimer(nameof(TimeToTry), TimeToTry.Instance, _backoff.Next());

    private void SubscriptionsHaveChanged(SubscriptionsChanged changed)
    {
        if (!_story.IsConnected || changed.Connection != _attempt)
        {
            return;
        }

        _board.Apply(changed.Subscriptions);
        if (!_isConfirmed && _board.Confirmed > 0)
        {
            _isConfirmed = true;
            _backoff.Reset();
            CloseGap();
        }

        Settle();
        Publish();
    }

    /// <summary>The app has taken the connection: it answered, or has kept it for long enough.</summary>
    private void Prove()
    {
        _isFramingTold = false;
        _story.Prove(Now);
        if (!Timers.IsTimerActive(nameof(TimeToTrust)))
        {
            _backoff.Reset();
        }

        Settle();
        Publish();
    }

    private void Settle()
    {
        if (_story.IsConnected && _story.IsProven && _board.Open == 0)
        {
            CloseGap();
        }

        Tell(_story.Settle(_board.Confirmed, _board.Wanted, _board.Open, Now));
    }

    private void CloseGap()
    {
        DateTimeOffset now = Now;
        if (_story.CloseGap(now) is { } gap)
        {
            Keep(new GapRecord
            {
                Id = Guid.CreateVersion7(now),
                Login = _login,
                At = now,
                From = gap.From,
                Reason = gap.Reason,
                SubscriptionsLost = gap.SubscriptionsLost,
            });
        }
    }

    private void Keep(JournalRecord record) => _needs.Journal.Tell(new AppendRecords([record], ActorRefs.Nobody, Bytes: 0));
}
