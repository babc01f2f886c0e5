namespace Akka.Event;

/// <summary>Logs the first dead letters of a system.</summary>
internal sealed class DeadLetterListener : UntypedActor
{
    private readonly int _most;
    private int _count;

    public DeadLetterListener(int most)
    {
        _most = most;
    }

    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    protected override void OnReceive(object message)
    {
        if (message is not DeadLetter letter || _count >= _most)
        {
            return;
        }

        _count++;
        string last = _count == _most ? ", no more dead letters will be logged" : string.Empty;
        string sender = letter.Sender.Equals(Context.System.DeadLetters) ? "NoSender" : letter.Sender.ToString()!;
        Context.System.EventStream.Publish(new Info(
            letter.Recipient.Path.ToString(),
            letter.Recipient.GetType(),
            $"Message [{letter.Message.GetType().Name}] from {sender} to {letter.Recipient} was not delivered. [{_count}] dead letters encountered{last}. " +
            $"If this is not an expected behavior then {letter.Recipient} may have terminated unexpectedly. This logging can be turned off or " +
            "adjusted with configuration settings 'akka.log-dead-letters' and 'akka.log-dead-letters-during-shutdown'."));
    }
}
