namespace Akka.Actor.Internal;

/// <summary>The messages an actor put aside.</summary>
internal sealed class ActorStash(ActorCell cell, int capacity) : IStash
{
    private LinkedList<Envelope> _stashed = [];
    private bool _holdsCurrent;

    public int Count => _stashed.Count;

    public bool IsEmpty => Count == 0;

    public bool NonEmpty => !IsEmpty;

    public bool IsFull => Capacity > 0 && Count >= Capacity;

    public int Capacity => capacity;

    /// <summary>Another message is handled now, be it the same object as one that is here.</summary>
    public void BeginMessage() => _holdsCurrent = false;

    public void Stash()
    {
        Envelope current = cell.CurrentEnvelope;
        if (current.Message is null)
        {
            return;
        }

        if (_holdsCurrent)
        {
            throw new IllegalActorStateException($"Can't stash the same message {current.Message} more than once");
        }

        if (IsFull)
        {
            throw new StashOverflowException(
                $"Couldn't enqueue message {current.Message.GetType()} from {current.Sender} to stash of {cell.Self}: it holds {Capacity} already");
        }

        _holdsCurrent = true;
        _stashed.AddLast(current);
    }

    public void Unstash()
    {
        if (_stashed.First is { } first)
        {
            _stashed.RemoveFirst();
            cell.PrependToMailbox([first.Value]);
        }
    }

    public void UnstashAll() => cell.PrependToMailbox([.. ClearStash()]);

    public void UnstashAll(Func<Envelope, bool> predicate) => cell.PrependToMailbox([.. ClearStash().Where(predicate)]);

    public IEnumerable<Envelope> ClearStash()
    {
        LinkedList<Envelope> stashed = _stashed;
        _stashed = [];
        return stashed;
    }

    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        foreach (Envelope envelope in envelopes.Reverse())
        {
            _stashed.AddFirst(envelope);
        }
    }
}
