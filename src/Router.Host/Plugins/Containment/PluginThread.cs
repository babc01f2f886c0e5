namespace Router.Host.Plugins.Containment;

/// <summary>
/// A thread for a plugin's code, so that code which blocks holds up nobody else. What the code awaits goes on here too, unless it says
/// otherwise. The thread does not keep the process alive.
/// </summary>
internal sealed class PluginThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Do, object? State)> _work = new();
    private readonly Action<Exception> _stray;
    private bool _isOver;

    /// <summary>Starts it.</summary>
    /// <param name="name">Its name, for whoever looks with a debugger.</param>
    /// <param name="stray">Hears of exceptions that no call waits for.</param>
    public PluginThread(string name, Action<Exception> stray)
    {
        _stray = stray;
        new Thread(Work) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Does something on this thread; after its end, nothing: what a plugin forgot to wait for is not Router's to go on with.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_work)
        {
            if (!_isOver)
            {
                _work.Enqueue((d, state));
                Monitor.Pulse(_work);
            }
        }
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Ends it, once it has done what it was given.</summary>
    public void End()
    {
        lock (_work)
        {
            _isOver = true;
            Monitor.Pulse(_work);
        }
    }

    private void Work()
    {
        SetSynchronizationContext(this);
        while (Take() is { } next)
        {
            try
            {
                next.Do(next.State);
            }
            catch (Exception exception)
            {
                _stray(exception);
            }
        }
    }

    private (SendOrPostCallback Do, object? State)? Take()
    {
        lock (_work)
        {
            while (_work.Count == 0)
            {
                if (_isOver)
                {
                    return null;
                }

                Monitor.Wait(_work);
            }

            return _work.Dequeue();
        }
    }
}
