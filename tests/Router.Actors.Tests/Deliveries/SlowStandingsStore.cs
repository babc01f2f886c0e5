using System.Threading.Channels;
using Router.Actors.Tests.Support;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Says where all sinks stand when the test lets it, question by question.</summary>
internal sealed class SlowStandingsStore(IJournalStore store) : DelegatingStore(store)
{
    private readonly Channel<TaskCompletionSource> _asked = Channel.CreateUnbounded<TaskCompletionSource>();

    /// <summary>The next question, which is answered when the test ends it.</summary>
    public async Task<TaskCompletionSource> NextAsync(TimeSpan patience) => await _asked.Reader.ReadAsync().AsTask().WaitAsync(patience);

    public override async ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Writer.TryWrite(asked);
        await asked.Task;
        return await base.ReadStandingsAsync(cancellationToken);
    }
}
