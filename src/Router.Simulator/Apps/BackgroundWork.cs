namespace Router.Simulator.Apps;

/// <summary>Work that nobody waits for until the app closes: restarts, calls that commands started.</summary>
internal sealed class BackgroundWork(Action<SimulatorException> onFailure)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Starts work; it ends by itself, or when <paramref name="work"/>'s own token is cancelled.</summary>
    public void Start(Func<Task> work)
    {
        Task task = GuardAsync(work);
        lock (_gate)
        {
            _running.RemoveWhere(done => done.IsCompleted);
            _running.Add(task);
        }
    }

    /// <summary>Ends when all work has ended.</summary>
    public async Task WhenDoneAsync()
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running);
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The app closes.
        }
        catch (SimulatorException e)
        {
            onFailure(e);
        }
    }
}
