using System.Threading.Channels;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Journaling;

/// <summary>A store whose appends end when the test says so, and how; nothing can be read from it.</summary>
internal sealed class GatedStore : IJournalStore
{
    private readonly Channel<Append> _appends = Channel.CreateUnbounded<Append>();
    private long _last;

    public long LastSequence => Interlocked.Read(ref _last);

    public int Waiting => _appends.Reader.Count;

    public async Task<Append> NextAppend()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _appends.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken)
    {
        var append = new Append(records, progress);
        _appends.Writer.TryWrite(append);
        IReadOnlyList<ShedDeliveries> shed = await append.End;
        return new AppendResult(Interlocked.Add(ref _last, records.Count), shed);
    }

    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal sealed class Append(IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress)
    {
        private readonly TaskCompletionSource<IReadOnlyList<ShedDeliveries>> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<JournalRecord> Records { get; } = records;

        public IReadOnlyList<SinkProgress> Progress { get; } = progress;

        public Task<IReadOnlyList<ShedDeliveries>> End => _end.Task;

        public void Succeed(params IReadOnlyList<ShedDeliveries> shed) => _end.SetResult(shed);

        public void Fail(Exception cause) => _end.SetException(cause);
    }
}
