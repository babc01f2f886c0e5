namespace Router.Actors.Deliveries.Saving;

/// <summary>Who waits until progress that was sent to the JournalActor is written; it answers in the order in which it was asked.</summary>
internal sealed class ProgressWaiters
{
    private readonly Queue<TaskCompletionSource> _waiting = new();

    /// <summary>One more waits for what was sent last.</summary>
    public void Add(TaskCompletionSource saved) => _waiting.Enqueue(saved);

    /// <summary>What the first one waits for is written.</summary>
    public void Next()
    {
        if (_waiting.TryDequeue(out TaskCompletionSource? saved))
        {
            saved.TrySetResult();
        }
    }

    /// <summary>Nobody will be answered any more.</summary>
    public void Cancel()
    {
        while (_waiting.TryDequeue(out TaskCompletionSource? saved))
        {
            saved.TrySetCanceled();
        }
    }
}
