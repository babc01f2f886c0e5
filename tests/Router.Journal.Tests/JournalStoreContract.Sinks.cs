using Router.Journal.Progress;
using Router.Journal.Records;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>What sinks read, and where they stand.</summary>
public abstract partial class JournalStoreContract
{
    [Fact]
    public async Task A_sink_reads_only_what_is_its_own_and_learns_how_far_it_looked()
    {
        await Know("crm");
        await Know("mail");
        await Append(Event("a", "crm"), Event("b", "mail"), Event("c"), Event("d", "mail", "crm"), Gap());
        SinkPage page = await _store.ReadSinkAsync("crm", 0, 10, default);
        page.Entries.Select(entry => entry.Sequence).ShouldBe([1, 4]);
        page.Through.ShouldBe(5);
    }

    [Fact]
    public async Task A_full_page_says_that_it_looked_no_further_than_its_last_entry()
    {
        await Know("crm");
        await Append(Event("a", "crm"), Event("b"), Event("c", "crm"), Event("d"), Event("e", "crm"));
        SinkPage first = await _store.ReadSinkAsync("crm", 0, 2, default);
        first.Entries.Select(entry => entry.Sequence).ShouldBe([1, 3]);
        first.Through.ShouldBe(3);
        SinkPage second = await _store.ReadSinkAsync("crm", first.Through, 2, default);
        second.Entries.Select(entry => entry.Sequence).ShouldBe([5]);
        second.Through.ShouldBe(5);
    }

    [Fact]
    public async Task An_event_with_two_destinations_in_one_sink_is_one_entry_with_both_in_order()
    {
        await Know("tg");
        await Append(Event("a", Start, [Destination("tg", "chat-1"), Destination("mail"), Destination("tg", "chat-2")]));
        SinkPage page = await _store.ReadSinkAsync("tg", 0, 10, default);
        page.Entries.Count.ShouldBe(1);
        page.Entries[0].Record.Destinations.Select(item => item.Address).ShouldBe(["chat-1", "", "chat-2"]);
        (await Standing("tg")).Waiting.ShouldBe(2);
    }

    [Fact]
    public async Task A_suppressed_destination_is_kept_and_never_read_by_its_sink()
    {
        await Know("tg");
        await Append(
            Event("a", Start, [Destination("tg", "chat-1", isSuppressed: true)]),
            Event("b", Start.AddSeconds(1), [Destination("tg", "chat-1", isSuppressed: true), Destination("tg", "chat-2")]));
        (await _store.ReadSinkAsync("tg", 0, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([2]);
        SinkStanding standing = await Standing("tg");
        standing.Waiting.ShouldBe(1);
        standing.OldestWaiting.ShouldBe(Start.AddSeconds(1));
        ((EventRecord)(await _store.ReadAsync(0, 1, default))[0].Record).Destinations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Standings_tell_of_all_sinks_that_ever_said_so()
    {
        await Know("crm");
        await Append(Event("a", "crm", "mail"));
        await Know("archive");
        IReadOnlyList<SinkStanding> standings = await _store.ReadStandingsAsync(default);
        standings.Select(item => item.Sink).Order(StringComparer.Ordinal).ShouldBe(["archive", "crm"]);
        standings.Single(item => item.Sink == "crm").Waiting.ShouldBe(1);
        standings.Single(item => item.Sink == "archive").Cursor.ShouldBe(1);
    }

    [Fact]
    public async Task The_oldest_that_waits_is_the_first_behind_the_cursor()
    {
        await Know("crm");
        await Append(Event("a", Start, [Destination("crm")]), Event("b", Start.AddMinutes(1), [Destination("crm")]));
        (await Standing("crm")).OldestWaiting.ShouldBe(Start);
        await Move(Settled("crm", 1));
        (await Standing("crm")).OldestWaiting.ShouldBe(Start.AddMinutes(1));
    }
}
