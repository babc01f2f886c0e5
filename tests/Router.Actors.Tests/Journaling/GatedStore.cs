using System.Threading.Channels;
using Router.Actors.Tests.Support;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Journaling;

/// <summary>A store whose appends end when the test says so, and how; what they write is not kept.</summary>
internal sealed class GatedStore() : DelegatingStore(new InMemoryJournalStore())
{
    private readonly Channel<Append> _appends = Channel.CreateUnbounded<Append>();
    private long _last;

    public override long LastSequence => Interlocked.Read(ref _last);

    public int Waiting => _appends.Reader.Count;

    public async Task<Append> NextAppend()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _appends.Reader.ReadAsync(limit.Token);
    }

    public override async ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken)
    {
        var append = new Append(records, progress);
        _appends.Writer.TryWrite(append);
        AppendResult result = await append.End;
        return result with { LastSequence = Interlocked.Add(ref _last, records.Count) };
    }

    internal sealed class Append(IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress)
    {
        private readonly TaskCompletionSource<AppendResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<JournalRecord> Records { get; } = records;

        public IReadOnlyList<SinkProgress> Progress { get; } = progress;

        public Task<AppendResult> End => _end.Task;

        public void Succeed(params IReadOnlyList<ShedDeliveries> shed) => _end.SetResult(new AppendResult(0, shed));

        public void Succeed(JournalLoss loss) => _end.SetResult(new AppendResult(0, [], loss));

        public void Fail(Exception cause) => _end.SetException(cause);
    }
}
