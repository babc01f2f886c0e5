using System.Collections.Concurrent;

namespace Akka.Dispatch;

/// <summary>
/// An actor's messages, and the right to run it: whoever sets the scheduled bit runs the actor until it clears the bit.
/// Everything but the two queues and the status word is touched only by the thread that holds that bit.
/// </summary>
internal sealed class Mailbox(ActorCell cell, MessageDispatcher dispatcher) : IThreadPoolWorkItem
{
    private const int Scheduled = 1;
    private const int Closed = 2;
    private const int SuspendUnit = 4;

    private static readonly SystemMessage ClosedMark = new Create();

    // Made with the first message: most of what an actor weighs that has got none.
    private volatile ConcurrentQueue<Envelope>? _messages;
    private LinkedList<Envelope>? _front;
    private SystemMessage? _system;
    private int _status;

    public MessageDispatcher Dispatcher => dispatcher;

    public bool IsClosed => (Volatile.Read(ref _status) & Closed) != 0;

    /// <summary>How often it was suspended and not resumed.</summary>
    public int Suspensions => Volatile.Read(ref _status) / SuspendUnit;

    private bool IsSuspended => Suspensions > 0;

    public void Post(Envelope envelope)
    {
        if (IsClosed)
        {
            cell.ToDeadLetters(envelope);
            return;
        }

        (_messages ?? MakeQueue()).Enqueue(envelope);
        TrySchedule(hasSystem: false);

        // Closing drains the queue; a message that slipped in behind the drain is drained here.
        if (IsClosed)
        {
            DrainToDeadLetters();
        }
    }

    public void PostSystem(SystemMessage message)
    {
        while (true)
        {
            SystemMessage? head = Volatile.Read(ref _system);
            if (ReferenceEquals(head, ClosedMark))
            {
                cell.HandleSystemMessageAfterEnd(message);
                return;
            }

            message.Next = head;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _system, message, head), head))
            {
                TrySchedule(hasSystem: true);
                return;
            }
        }
    }

    /// <summary>Puts messages in front of those that wait, in their order.</summary>
    public void Prepend(IReadOnlyList<Envelope> envelopes)
    {
        _front ??= new LinkedList<Envelope>();
        for (int i = envelopes.Count - 1; i >= 0; i--)
        {
            _front.AddFirst(envelopes[i]);
        }
    }

    public void Suspend() => Interlocked.Add(ref _status, SuspendUnit);

    public void Resume()
    {
        if (IsSuspended)
        {
            Interlocked.Add(ref _status, -SuspendUnit);
        }
    }

    /// <summary>Ends the mailbox: what waits, and what comes, goes to the dead letters.</summary>
    public void Close()
    {
        Interlocked.Or(ref _status, Closed);
        SystemMessage? list = Reverse(Interlocked.Exchange(ref _system, ClosedMark));
        for (SystemMessage? message = list; message is not null; message = message.Next)
        {
            cell.HandleSystemMessageAfterEnd(message);
        }

        if (_front is not null)
        {
            foreach (Envelope envelope in _front)
            {
                cell.ToDeadLetters(envelope);
            }

            _front = null;
        }

        DrainToDeadLetters();
    }

    public void Execute() => Run();

    public void Run()
    {
        ActorCell? previous = ActorCell.Current;
        ActorCell.Current = cell;
        try
        {
            RunSystemMessages();
            RunMessages();
        }
        finally
        {
            ActorCell.Current = previous;
            Release();
        }
    }

    private void RunMessages()
    {
        for (int left = dispatcher.Throughput; left > 0; left--)
        {
            // Suspended or closed.
            if (Volatile.Read(ref _status) > Scheduled)
            {
                return;
            }

            if (_front is { First: { } first })
            {
                _front.RemoveFirst();
                cell.Invoke(first.Value);
            }
            else if (_messages is { } messages && messages.TryDequeue(out Envelope envelope))
            {
                cell.Invoke(envelope);
            }
            else
            {
                return;
            }

            RunSystemMessages();
        }
    }

    private void RunSystemMessages()
    {
        while (Volatile.Read(ref _system) is { } head && !ReferenceEquals(head, ClosedMark))
        {
            SystemMessage? next = Reverse(Interlocked.Exchange(ref _system, null));
            while (next is not null)
            {
                SystemMessage message = next;
                next = message.Next;
                message.Next = null;
                if (IsClosed)
                {
                    cell.HandleSystemMessageAfterEnd(message);
                }
                else
                {
                    cell.InvokeSystem(message);
                }
            }
        }
    }

    private void Release()
    {
        bool front = _front is { Count: > 0 };
        Interlocked.And(ref _status, ~Scheduled);
        bool system = Volatile.Read(ref _system) is { } head && !ReferenceEquals(head, ClosedMark);
        if (system || front || _messages is { IsEmpty: false })
        {
            TrySchedule(system);
        }
    }

    private void TrySchedule(bool hasSystem)
    {
        int status = Volatile.Read(ref _status);
        while (true)
        {
            if ((status & (Scheduled | Closed)) != 0 || (status >= SuspendUnit && !hasSystem))
            {
                return;
            }

            int seen = Interlocked.CompareExchange(ref _status, status | Scheduled, status);
            if (seen == status)
            {
                dispatcher.Execute(this);
                return;
            }

            status = seen;
        }
    }

    private ConcurrentQueue<Envelope> MakeQueue()
    {
        var queue = new ConcurrentQueue<Envelope>();
        return Interlocked.CompareExchange(ref _messages, queue, null) ?? queue;
    }

    private void DrainToDeadLetters()
    {
        while (_messages is { } messages && messages.TryDequeue(out Envelope envelope))
        {
            cell.ToDeadLetters(envelope);
        }
    }

    private static SystemMessage? Reverse(SystemMessage? list)
    {
        SystemMessage? result = null;
        while (list is not null)
        {
            SystemMessage? next = list.Next;
            list.Next = result;
            result = list;
            list = next;
        }

        return result;
    }
}
