using Router.Actors.Journaling;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Records;

namespace Router.Host.Tests.Control;

public class TailQueueTests
{
    [Fact]
    public async Task Who_reads_too_slowly_is_told_how_much_was_left_out()
    {
        var queue = new TailQueue(new TailFilter(), limit: 2);
        for (int i = 1; i <= 5; i++)
        {
            queue.Add(Gap("anna", i));
        }

        List<TailLine> lines = await Take(queue, 3);

        lines[0].Sequence.ShouldBe(1);
        lines[1].ShouldBe(new TailLine { Kind = TailKind.Missed, Missed = 3 });
        lines[2].Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task Only_what_was_asked_for_passes()
    {
        var queue = new TailQueue(new TailFilter(Login: "ANNA"));
        queue.Add(Gap("boris", 1));
        queue.Add(Gap("anna", 2));

        List<TailLine> lines = await Take(queue, 1);

        lines[0].Sequence.ShouldBe(2);
        lines[0].Kind.ShouldBe(TailKind.Gap);
    }

    private static async Task<List<TailLine>> Take(TailQueue queue, int count)
    {
        List<TailLine> lines = [];
        await foreach (TailLine line in queue.ReadAsync(CancellationToken.None))
        {
            lines.Add(line);
            if (lines.Count == count)
            {
                break;
            }
        }

        return lines;
    }

    private static EventsJournaled Gap(string login, long sequence) => new(
    [
        new JournalEntry(sequence, new GapRecord
        {
            Id = Guid.CreateVersion7(),
            Login = login,
            At = FakeRouter.Now,
            From = FakeRouter.Now,
            Reason = "closed",
            SubscriptionsLost = [],
        }),
    ]);
}
