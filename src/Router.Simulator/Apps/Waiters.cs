namespace Router.Simulator.Apps;

/// <summary>Those who wait for the app to be in some state. Its owner's gate guards it.</summary>
internal sealed class Waiters(Lock gate)
{
    private readonly List<(Func<bool> Condition, TaskCompletionSource Met)> _waiting = [];

    /// <summary>Ends when the condition holds; it is judged inside the gate.</summary>
    public async Task WaitAsync(Func<bool> condition, CancellationToken cancellation)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (condition())
            {
                return;
            }

            _waiting.Add((condition, met));
        }

        try
        {
            await met.Task.WaitAsync(cancellation);
        }
        finally
        {
            lock (gate)
            {
                _waiting.RemoveAll(waiter => waiter.Met == met);
            }
        }
    }

    /// <summary>Something changed.</summary>
    public void Check()
    {
        for (int i = _waiting.Count - 1; i >= 0; i--)
        {
            if (_waiting[i].Condition())
            {
                _waiting[i].Met.TrySetResult();
                _waiting.RemoveAt(i);
            }
        }
    }
}
