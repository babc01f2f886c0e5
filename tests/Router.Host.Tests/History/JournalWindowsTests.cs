using Router.Host.History;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Host.Tests.History;

public class JournalWindowsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(JournalWindows.PageSize, 0)]
    [InlineData(1234, 0)]
    [InlineData(1234, 700)]
    public async Task All_above_the_floor_comes_once_the_newest_first(int count, long floor)
    {
        await using var store = new InMemoryJournalStore();
        await store.AppendAsync([.. Enumerable.Range(1, count).Select(_ => Record())], [], CancellationToken.None);

        (await ReadAsync(store, floor)).ShouldBe(Numbers(floor + 1, count).Reverse());
    }

    [Fact]
    public async Task Holes_that_retention_left_are_passed_over()
    {
        // Nothing that is settled stays, but each 5000th event waits for a sink that has not taken it.
        await using var store = new InMemoryJournalStore(new InMemoryJournalOptions { Size = 3_000 * 400 });
        await store.AppendAsync([], [new SinkProgress { Sink = "slow", Cursor = 0 }], CancellationToken.None);
        for (int i = 0; i < 30; i++)
        {
            await store.AppendAsync([.. Numbers(1, 1000).Select(n => Record(isFor: n == 1 && i % 5 == 0 ? "slow" : null))], [], CancellationToken.None);
        }

        IReadOnlyList<long> kept = [.. (await store.ReadAsync(0, int.MaxValue, CancellationToken.None)).Select(entry => entry.Sequence)];
        kept.Take(3).ShouldBe([1, 5001, 10001], "the journal has holes");

        (await ReadAsync(store, floor: 0)).ShouldBe(kept.Reverse());
    }

    private static async Task<List<long>> ReadAsync(InMemoryJournalStore store, long floor)
    {
        List<long> read = [];
        await foreach (JournalEntry entry in JournalWindows.ReadBackwardsAsync(store, floor, CancellationToken.None))
        {
            read.Add(entry.Sequence);
        }

        return read;
    }

    private static IEnumerable<long> Numbers(long from, long to)
    {
        for (long number = from; number <= to; number++)
        {
            yield return number;
        }
    }

    private static EventRecord Record(string? isFor = null) => new()
    {
        Id = Guid.NewGuid(),
        Login = "anna",
        At = DateTimeOffset.UnixEpoch,
        Key = "k",
        Packet = new AgentEvent(),
        Bytes = new byte[100],
        Revision = 1,
        Destinations = isFor is null ? [] : [new JournaledDestination(isFor, "", "r", new Dictionary<string, string>(StringComparer.Ordinal))],
    };
}
