using Akka.Actor;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>What waits to be written: records in their order, and each sink's progress, merged.</summary>
internal sealed class JournalInbox
{
    private const int MostRecords = 10_000;
    private const int MostEventsBehind = 1_000;

    private readonly Queue<object> _queue = new();
    private readonly Queue<JournalChange> _ends = new();
    private readonly Dictionary<string, PendingProgress> _progress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);
    private List<(IActorRef Asker, string Sink)> _askers = [];
    private long _behind;

    /// <summary>Whether records wait, or a change of name.</summary>
    public bool HasWork => _queue.Count > 0;

    /// <summary>Whether progress waits.</summary>
    public bool HasProgress => _progress.Count > 0;

    /// <summary>Whether progress waits that has to be written now.</summary>
    public bool IsProgressDue => _askers.Count > 0 || _behind >= MostEventsBehind;

    public void Add(AppendRecords message) => _queue.Enqueue(message);

    public void Add(TakeOverSink message, IActorRef asker) => _queue.Enqueue(new JournalChange(
        store => store.TakeOverSinkAsync(message.From, message.To, CancellationToken.None), new SinkTakenOver(message.From, message.To), asker));

    /// <summary>What waits to be written of a sink that is forgotten need not be written.</summary>
    public void Add(ForgetSink message, IActorRef asker)
    {
        _progress.Remove(message.Sink);
        _written.Remove(message.Sink);
        _ends.Enqueue(new JournalChange(
            store => store.ForgetSinkAsync(message.Sink, CancellationToken.None), new SinkForgotten(message.Sink), asker));
    }

    public void Add(SaveProgress message, IActorRef asker)
    {
        SinkProgress step = message.Progress;
        if (!_progress.TryGetValue(step.Sink, out PendingProgress? pending))
        {
            _progress.Add(step.Sink, pending = new PendingProgress(step.Sink, step.Cursor));
        }

        pending.Merge(step);
        if (_written.TryGetValue(step.Sink, out long before))
        {
            _behind += Math.Max(0, step.Cursor - before);
        }

        _written[step.Sink] = Math.Max(before, step.Cursor);
        if (message.AtOnce)
        {
            _askers.Add((asker, step.Sink));
        }
    }

    /// <summary>The next change, when it is its turn: the end of a sink at once, a new name when all that came before it is written.</summary>
    /// <param name="isFull">Whether records wait for room in the store.</param>
    public JournalChange? TakeChange(bool isFull)
    {
        if (_ends.TryDequeue(out JournalChange? end))
        {
            return end;
        }

        return !isFull && !HasProgress && _queue.TryPeek(out object? next) && next is JournalChange ? (JournalChange)_queue.Dequeue() : null;
    }

    /// <summary>All progress, while the records wait for room in the store.</summary>
    public JournalBatch TakeProgress()
    {
        var batch = new JournalBatch
        {
            Progress = [.. _progress.Values.Select(item => item.Take()).OfType<SinkProgress>()],
            Askers = _askers,
        };
        _progress.Clear();
        _askers = [];
        _behind = 0;
        return batch;
    }

    /// <summary>The next batch: records up to a change of name, and all progress.</summary>
    public JournalBatch TakeBatch()
    {
        List<AppendRecords> messages = [];
        int count = 0;
        while (count < MostRecords && _queue.TryPeek(out object? next) && next is AppendRecords message)
        {
            _queue.Dequeue();
            messages.Add(message);
            count += message.Records.Count;
        }

        return TakeProgress() with
        {
            Records = messages.Count == 1 ? messages[0].Records : Join(messages, count),
            Messages = messages,
        };
    }

    private static List<JournalRecord> Join(List<AppendRecords> messages, int count)
    {
        var records = new List<JournalRecord>(count);
        foreach (AppendRecords message in messages)
        {
            records.AddRange(message.Records);
        }

        return records;
    }
}
