using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Router.Host.Control;

/// <summary>
/// Stands between the event stream and one reader of it: the stream never waits. When the reader is too slow, what is newest is left out
/// and counted, and the count is told in its place.
/// </summary>
/// <param name="filter">What the reader wants to see.</param>
/// <param name="limit">How many messages may wait.</param>
internal sealed class TailQueue(TailFilter filter, int limit = 1000)
{
    private readonly Channel<object> _messages = Channel.CreateBounded<object>(new BoundedChannelOptions(limit)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.Wait,
    });

    private long _missed;

    /// <summary>Takes a message of the event stream; called from one place at a time.</summary>
    public void Add(object message)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            Interlocked.Increment(ref _missed);
        }
    }

    /// <summary>The lines, until the token is cancelled.</summary>
    public async IAsyncEnumerable<TailLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (object message in _messages.Reader.ReadAllAsync(cancellationToken))
        {
            foreach (TailLine line in TailLines.Of(message).Where(filter.Takes))
            {
                yield return line;
            }

            if (Interlocked.Exchange(ref _missed, 0) is > 0 and var missed)
            {
                yield return new TailLine { Kind = TailKind.Missed, Missed = missed };
            }
        }
    }
}
