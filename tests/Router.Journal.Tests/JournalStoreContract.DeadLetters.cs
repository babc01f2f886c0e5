using Router.Journal.Progress;
using Router.Journal.Records;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>Dead letters.</summary>
public abstract partial class JournalStoreContract
{
    [Fact]
    public async Task Dead_letters_are_counted_and_read_in_pages()
    {
        await Know("crm");
        EventRecord[] records = [Event("a", "crm"), Event("b", "crm"), Event("c", "crm"), Event("d", "crm")];
        await Append(records);
        DeliveryRow[] rows = [.. records.Select((record, i) => Row(record, i + 1, "crm", i == 1 ? DeliveryRowState.Waiting : DeliveryRowState.Dead))];
        await Move(Settled("crm", 4) with { Rows = rows });
        SinkStanding standing = await Standing("crm");
        standing.Rows.ShouldBe([rows[1]]);
        standing.Dead.ShouldBe(3);
        (await _store.ReadDeadLettersAsync("crm", 0, 2, default)).ShouldBe([rows[0], rows[2]]);
        (await _store.ReadDeadLettersAsync("crm", 3, 2, default)).ShouldBe([rows[3]]);
        (await _store.ReadDeadLettersAsync("mail", 0, 2, default)).ShouldBeEmpty();

        await Move(Settled("crm", 4) with { Rows = [rows[0] with { State = DeliveryRowState.Waiting }], DoneRows = [rows[2].DeliveryId] });
        standing = await Standing("crm");
        standing.Rows.Count.ShouldBe(2);
        standing.Dead.ShouldBe(1);
    }

    [Fact]
    public async Task All_dead_letters_of_an_event_come_in_one_page()
    {
        await Know("tg");
        EventRecord record = Event("a", Start, [Destination("tg", "1"), Destination("tg", "2")]);
        await Append(record);
        DeliveryRow first = Row(record, 1, "tg", DeliveryRowState.Dead) with { DeliveryId = "first" };
        DeliveryRow second = first with { DeliveryId = "second", Destination = 1 };
        await Move(Settled("tg", 1) with { Rows = [second, first] });
        (await _store.ReadDeadLettersAsync("tg", 0, 1, default)).ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_dead_letter_that_the_cursor_has_not_passed_stands_with_the_rows()
    {
        await Know("crm");
        EventRecord first = Event("a", "crm");
        EventRecord second = Event("b", "crm");
        await Append(first, second);
        DeliveryRow dead = Row(second, 2, "crm", DeliveryRowState.Dead);
        await Move(Settled("crm", 0) with { Rows = [dead] });
        (await Standing("crm")).Rows.ShouldBe([dead]);
        await Move(Settled("crm", 2));
        (await Standing("crm")).Rows.ShouldBeEmpty();
        (await Standing("crm")).Dead.ShouldBe(1);
    }
}
