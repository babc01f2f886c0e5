namespace Akka.Dispatch;

/// <summary>Runs an actor on the thread that tells it something, for tests.</summary>
internal sealed class CallingThreadDispatcher : MessageDispatcher
{
    public const string Id = "akka.test.calling-thread-dispatcher";

    public override int Throughput => int.MaxValue;

    public override void Execute(Mailbox mailbox)
    {
        // A test framework's context would take the continuations of an async receive away from the actor.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            mailbox.Run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
