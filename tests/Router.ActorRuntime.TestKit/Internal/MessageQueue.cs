namespace Akka.TestKit.Internal;

/// <summary>The messages of a test actor. A test that blocks takes them blocking, one that awaits takes them awaiting.</summary>
internal sealed class MessageQueue
{
    private readonly Lock _lock = new();
    private readonly LinkedList<MessageEnvelope> _messages = [];
    private readonly SemaphoreSlim _available = new(0);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _messages.Count;
            }
        }
    }

    public void Add(MessageEnvelope envelope)
    {
        lock (_lock)
        {
            _messages.AddLast(envelope);
        }

        _available.Release();
    }

    public async ValueTask<MessageEnvelope?> Take(TimeSpan timeout, CancellationToken cancellationToken)
    {
        bool taken = Blocking.IsOn
            ? _available.Wait(timeout, cancellationToken)
            : await _available.WaitAsync(timeout, cancellationToken).ConfigureAwait(true);
        if (!taken)
        {
            return null;
        }

        lock (_lock)
        {
            MessageEnvelope first = _messages.First!.Value;
            _messages.RemoveFirst();
            return first;
        }
    }

    public MessageEnvelope? Peek()
    {
        lock (_lock)
        {
            return _messages.First?.Value;
        }
    }

    public void PutBack(MessageEnvelope envelope)
    {
        lock (_lock)
        {
            _messages.AddFirst(envelope);
        }

        _available.Release();
    }
}
