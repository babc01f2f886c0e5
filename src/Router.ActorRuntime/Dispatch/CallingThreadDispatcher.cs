namespace Akka.Dispatch;

/// <summary>Runs an actor on the thread that tells it something, for tests.</summary>
internal sealed class CallingThreadDispatcher() : MessageDispatcher(Name, int.MaxValue)
{
    public const string Name = "akka.test.calling-thread-dispatcher";

    internal override void Execute(Mailbox mailbox)
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
