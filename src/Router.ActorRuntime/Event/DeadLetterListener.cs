namespace Akka.Event;

/// <summary>Logs the first dead letters of a system: what reached nobody, was dropped, or was not handled.</summary>
internal sealed class DeadLetterListener : UntypedActor
{
    private readonly int _most;
    private readonly TimeSpan _pause;
    private TimeSpan? _quietUntil;
    private int _count;

    /// <summary>Logs so many, then pauses, then so many again; an infinite pause is the end of it.</summary>
    public DeadLetterListener(int most, TimeSpan pause)
    {
        _most = most;
        _pause = pause;
    }

    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));
        Context.System.EventStream.Subscribe(Self, typeof(Dropped));
        Context.System.EventStream.Subscribe(Self, typeof(UnhandledMessage));
    }

    protected override void OnReceive(object message)
    {
        // Its own log is no reason for the next line.
        if (message is not AllDeadLetters letter || letter.Message is LogEvent)
        {
            return;
        }

        _count++;
        if (_quietUntil is not { } end)
        {
            Log(letter, _count < _most ? string.Empty : BeQuiet());
        }
        else if (Context.System.Scheduler.MonotonicClock >= end)
        {
            Log(letter, $", of which {_count - _most - 1} were not logged. The counter will be reset now");
            _count = 0;
            _quietUntil = null;
        }
    }

    private string BeQuiet()
    {
        if (_pause == Timeout.InfiniteTimeSpan)
        {
            Context.Stop(Self);
            return ", no more dead letters will be logged";
        }

        _quietUntil = Context.System.Scheduler.MonotonicClock + _pause;
        return $", no more dead letters will be logged in next [{_pause}]";
    }

    private void Log(AllDeadLetters letter, string remark)
    {
        IActorRef? recipient = letter.Recipient;
        string what = letter switch
        {
            Dropped dropped => $"was dropped. {dropped.Reason}",
            UnhandledMessage => "was unhandled",
            _ => "was not delivered",
        };
        string doubt = letter is DeadLetter && IsReal(recipient)
            ? $"If this is not an expected behavior then {recipient} may have terminated unexpectedly. "
            : string.Empty;
        Context.System.EventStream.Publish(new Info(
            recipient?.Path.ToString() ?? Self.Path.ToString(),
            recipient?.GetType() ?? GetType(),
            $"Message [{letter.Message.GetType().Name}]{(IsReal(letter.Sender) ? $" from {letter.Sender}" : string.Empty)}" +
            $"{(IsReal(recipient) ? $" to {recipient}" : string.Empty)} {what}. [{_count}] dead letters encountered{remark}. {doubt}" +
            "This logging can be turned off or adjusted with configuration settings 'akka.log-dead-letters' and 'akka.log-dead-letters-during-shutdown'."));
    }

    private static bool IsReal(IActorRef? actor) =>
        actor is not null && !actor.IsNobody() && !ReferenceEquals(actor, Context.System.DeadLetters);
}
