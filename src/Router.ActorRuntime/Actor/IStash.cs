#nullable disable annotations
namespace Akka.Actor;

/// <summary>Messages put aside until the actor can handle them.</summary>
public interface IStash
{
    /// <summary>How many wait here.</summary>
    public int Count { get; }

    /// <summary>Whether none waits.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether some wait.</summary>
    public bool NonEmpty { get; }

    /// <summary>Whether no more fit.</summary>
    public bool IsFull { get; }

    /// <summary>How many fit; -1 for any number.</summary>
    public int Capacity { get; }

    /// <summary>Puts the current message aside.</summary>
    public void Stash();

    /// <summary>Puts the oldest back in front of the mailbox.</summary>
    public void Unstash();

    /// <summary>Puts all back in front of the mailbox, in their order.</summary>
    public void UnstashAll();

    /// <summary>Puts back those that pass, and drops the others.</summary>
    public void UnstashAll(Func<Envelope, bool> predicate);

    /// <summary>Takes all out.</summary>
    public IEnumerable<Envelope> ClearStash();

    /// <summary>Puts messages before those that wait here.</summary>
    public void Prepend(IEnumerable<Envelope> envelopes);
}
