namespace Akka.Event;

/// <summary>Logs the first dead letters of a system.</summary>
internal sealed class DeadLetterListener : UntypedActor
{
    private readonly int _most;
    private readonly TimeSpan _pause;
    private TimeSpan _quietUntil;
    private int _count;

    /// <summary>Logs so many, then pauses, then so many again; an infinite pause is the end of it.</summary>
    public DeadLetterListener(int most, TimeSpan pause)
    {
        _most = most;
        _pause = pause;
    }

    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    protected override void OnReceive(object message)
    {
        if (message is not DeadLetter letter || !MayLog())
        {
            return;
        }

        _count++;
        string last = string.Empty;
        if (_count == _most)
        {
            bool isForEver = _pause == Timeout.InfiniteTimeSpan;
            _quietUntil = isForEver ? TimeSpan.MaxValue : Context.System.Scheduler.MonotonicClock + _pause;
            last = isForEver ? ", no more dead letters will be logged" : $", no more dead letters will be logged in next [{_pause}]";
        }

        string sender = letter.Sender.Equals(Context.System.DeadLetters) ? "NoSender" : letter.Sender.ToString()!;
        Context.System.EventStream.Publish(new Info(
            letter.Recipient.Path.ToString(),
            letter.Recipient.GetType(),
            $"Message [{letter.Message.GetType().Name}] from {sender} to {letter.Recipient} was not delivered. [{_count}] dead letters encountered{last}. " +
            $"If this is not an expected behavior then {letter.Recipient} may have terminated unexpectedly. This logging can be turned off or " +
            "adjusted with configuration settings 'akka.log-dead-letters' and 'akka.log-dead-letters-during-shutdown'."));
    }

    private bool MayLog()
    {
        if (_count >= _most && Context.System.Scheduler.MonotonicClock >= _quietUntil)
        {
            _count = 0;
        }

        return _count < _most;
    }
}
