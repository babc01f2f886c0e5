using Akka.Actor;

namespace Router.Actors.Deliveries.Trials;

/// <summary>
/// The trials that wait for a sink, and the one that runs. A trial has the sink for itself: while one waits no call is begun, and it starts
/// when the last has ended. It knows no clock.
/// </summary>
internal sealed class TrialQueue
{
    private readonly Queue<(SinkTrial Trial, IActorRef Asker)> _waiting = new();
    private RunningTrial? _running;
    private int _last;

    /// <summary>Whether calls have to wait.</summary>
    public bool HoldsCalls => IsRunning || _waiting.Count > 0;

    /// <summary>Whether one runs.</summary>
    public bool IsRunning => _running is not null;

    /// <summary>When the one that runs takes too long.</summary>
    public DateTimeOffset? Deadline => _running?.Deadline;

    /// <summary>One more waits.</summary>
    public void Add(SinkTrial trial, IActorRef asker) => _waiting.Enqueue((trial, asker));

    /// <summary>Starts the next one.</summary>
    /// <param name="deadline">When it takes too long.</param>
    /// <returns>The trial, its number and what cancels it; <see langword="null"/> when none waits or one runs.</returns>
    public (SinkTrial Trial, int Number, CancellationToken Cancellation)? Start(DateTimeOffset deadline)
    {
        if (IsRunning || !_waiting.TryDequeue(out (SinkTrial Trial, IActorRef Asker) next))
        {
            return null;
        }

        _running = new RunningTrial(++_last, next.Asker, new CancellationTokenSource(), deadline);
        return (next.Trial, _last, _running.Cancellation.Token);
    }

    /// <summary>One has ended; one that was given up is no longer answered.</summary>
    public void End(TrialEnded ended)
    {
        if (_running is { } running && running.Number == ended.Number)
        {
            _running = null;
            running.Asker.Tell(ended.Tried);
            running.Cancellation.Dispose();
        }
    }

    /// <summary>Gives up the one that runs, and answers in its place.</summary>
    public void GiveUp(SinkTried instead)
    {
        if (_running is { } running)
        {
            _running = null;
            running.Asker.Tell(instead);
            running.Cancellation.Cancel();
        }
    }

    /// <summary>Answers all that wait: the sink cannot be asked now.</summary>
    public void Refuse(SinkTried instead)
    {
        while (_waiting.TryDequeue(out (SinkTrial Trial, IActorRef Asker) next))
        {
            next.Asker.Tell(instead);
        }
    }

    private sealed record RunningTrial(int Number, IActorRef Asker, CancellationTokenSource Cancellation, DateTimeOffset Deadline);
}
