using Akka.Actor;
using Router.Actors.Deliveries.Instances;
using Router.Actors.Journaling;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Saving;

/// <summary>Hands a sink's progress and state to the JournalActor, which writes them with its next append.</summary>
/// <param name="sink">The sink's name.</param>
/// <param name="journal">The JournalActor.</param>
/// <param name="owner">The SinkActor; it hears what its sink wants written.</param>
internal sealed class ProgressSender(string sink, IActorRef journal, IActorRef owner)
{
    private readonly ProgressWaiters _waiters = new();
    private SinkStateCopy? _state;

    /// <summary>What is not handed over yet.</summary>
    public PendingProgress Changes { get; } = new(sink, cursor: 0);

    /// <summary>Starts where the journal says, with the state that it has.</summary>
    /// <returns>The state, for the sink.</returns>
    public SinkStateCopy Start(SinkStanding standing)
    {
        Changes.Move(standing.Cursor);
        Changes.Take();
        return _state = new SinkStateCopy(standing.State, token =>
        {
            var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            owner.Tell(new SaveStateNow(saved), ActorRefs.NoSender);
            return saved.Task.WaitAsync(token);
        });
    }

    /// <summary>The sink's state is written with what else is, if it changed.</summary>
    public void TakeState()
    {
        if (_state?.TakeChanged() is { } state)
        {
            Changes.SetState(state);
        }
    }

    /// <summary>Hands over what moved.</summary>
    public void Send()
    {
        if (Changes.Take() is { } progress)
        {
            journal.Tell(new SaveProgress(progress), owner);
        }
    }

    /// <summary>Has all that moved written at once.</summary>
    /// <returns>Ends when it is written.</returns>
    public Task SendNow()
    {
        var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        SendNow(saved);
        return saved.Task;
    }

    /// <inheritdoc cref="SendNow()"/>
    public void SendNow(TaskCompletionSource saved)
    {
        TakeState();
        _waiters.Add(saved);
        SinkProgress progress = Changes.Take() ?? new SinkProgress { Sink = sink, Cursor = Changes.Cursor };
        journal.Tell(new SaveProgress(progress, AtOnce: true), owner);
    }

    /// <summary>What was to be written at once is written.</summary>
    public void OnSaved() => _waiters.Next();

    /// <summary>Nobody will hear of what is written from now on.</summary>
    public void Close() => _waiters.Cancel();
}
