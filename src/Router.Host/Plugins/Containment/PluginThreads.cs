namespace Router.Host.Plugins.Containment;

/// <summary>
/// The threads of one user of a plugin, a sink's instance for example: each call has one from its start to its end, so a call that blocks
/// holds up no other. Nothing of the plugin leaves them: exceptions are told as <see cref="PluginCallException"/>.
/// </summary>
/// <param name="user">Who uses it: for the threads' names, and to count what its calls left behind.</param>
/// <param name="stray">Hears of exceptions that no call waits for.</param>
internal sealed class PluginThreads(string user, Action<Exception> stray)
{
    private readonly Stack<PluginThread> _idle = new();
    private readonly Lock _lock = new();
    private int _busy;
    private int _overdue;
    private bool _isClosed;

    /// <summary>Who uses it.</summary>
    public string User => user;

    /// <summary>How many calls have not ended though they were cancelled.</summary>
    public int Overdue => Volatile.Read(ref _overdue);

    /// <summary>Whether there will be nothing more of it.</summary>
    public bool IsOver
    {
        get
        {
            lock (_lock)
            {
                return _isClosed && _busy == 0;
            }
        }
    }

    /// <summary>Makes a call. Its token is cancelled on a thread of its own as well: who waits for it may be the plugin's code.</summary>
    /// <exception cref="PluginCallException">The plugin's code threw something.</exception>
    /// <exception cref="OperationCanceledException">It said that it was cancelled.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var own = new CancellationTokenSource();
        if (cancellation.IsCancellationRequested)
        {
            // Nobody listens to it yet, and the call has to find it so.
            own.Cancel();
        }

        Task? cancelling = null;
        CancellationTokenRegistration registration = cancellation.Register(() =>
        {
            Interlocked.Increment(ref _overdue);
            cancelling = StartAsync(() => Task.FromResult(Cancel(own)));
        });
        try
        {
            return await StartAsync(() => call(own.Token));
        }
        finally
        {
            await registration.DisposeAsync();
            if (cancelling is not null)
            {
                _ = cancelling.ContinueWith(_ => Interlocked.Decrement(ref _overdue), TaskScheduler.Default);
            }
        }
    }

    /// <summary>Ends the threads, each once its call has ended.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            while (_idle.TryPop(out PluginThread? thread))
            {
                thread.End();
            }
        }
    }

    private static bool Cancel(CancellationTokenSource own)
    {
        own.Cancel();
        return true;
    }

    private Task<T> StartAsync<T>(Func<Task<T>> call)
    {
        var end = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        PluginThread thread = Take();
        thread.Post(_ => _ = WorkAsync(thread, call, end), state: null);
        return end.Task;
    }

    private async Task WorkAsync<T>(PluginThread thread, Func<Task<T>> call, TaskCompletionSource<T> end)
    {
        Action tell;
        try
        {
            T result = await call();
            tell = () => end.SetResult(result);
        }
        catch (OperationCanceledException)
        {
            tell = () => end.SetException(new OperationCanceledException());
        }
        catch (Exception exception)
        {
            // The exception itself stays here: its type is the plugin's, and so is the code of its Message.
            var told = new PluginCallException(PluginFault.Of(exception));
            tell = () => end.SetException(told);
        }

        Return(thread);
        tell();
    }

    private PluginThread Take()
    {
        lock (_lock)
        {
            _busy++;
            return _idle.TryPop(out PluginThread? thread) ? thread : new PluginThread($"plugin {user}", stray);
        }
    }

    private void Return(PluginThread thread)
    {
        lock (_lock)
        {
            _busy--;
            if (_isClosed)
            {
                thread.End();
            }
            else
            {
                _idle.Push(thread);
            }
        }
    }
}
