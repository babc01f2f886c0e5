namespace Akka.Dispatch;

/// <summary>Runs an actor on the thread that tells it something, for tests.</summary>
internal sealed class CallingThreadDispatcher() : MessageDispatcher(Name, int.MaxValue)
{
    public const string Name = "akka.test.calling-thread-dispatcher";

    /// <summary>What the settings call a dispatcher of this kind.</summary>
    public const string ConfiguratorName = "Akka.TestKit.CallingThreadDispatcherConfigurator, Akka.TestKit";

    [ThreadStatic]
    private static Mailbox? _running;

    [ThreadStatic]
    private static bool _again;

    internal override void Execute(Mailbox mailbox)
    {
        // A mailbox that ends its run and finds more goes round here, not down the stack.
        if (ReferenceEquals(_running, mailbox))
        {
            _again = true;
            return;
        }

        Mailbox? outer = _running;
        bool outerAgain = _again;

        // A test framework's context would take the continuations of an async receive away from the actor.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        _running = mailbox;
        try
        {
            do
            {
                _again = false;
                mailbox.Run();
            }
            while (_again);
        }
        finally
        {
            _running = outer;
            _again = outerAgain;
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
