using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Tests.Deliveries;

public sealed class DeliveryWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly PendingProgress _changes = new("crm", 0);
    private readonly DeliveryWindow _window;
    private readonly List<PendingDelivery> _batch = [];

    public DeliveryWindowTests() => _window = new DeliveryWindow("crm", 0, _changes);

    [Fact]
    public void The_cursor_stops_at_the_first_gap()
    {
        Add("a", "b", "c");
        PendingDelivery[] all = Take(3);
        Settle(all[1], all[2]);
        _window.Cursor.ShouldBe(0);
        _window.Count.ShouldBe(3);
        _window.Waiting.ShouldBe(1);
        Settle(all[0]);
        _window.Cursor.ShouldBe(3);
        _window.Count.ShouldBe(0);
        _changes.Take()!.Cursor.ShouldBe(3);
    }

    [Fact]
    public void A_key_that_is_out_is_not_taken_again_and_goes_back_in_its_place()
    {
        Add("a", "b", "a", "a");
        PendingDelivery first = Take(1).Single();
        Take(9).Select(item => item.Sequence).ShouldBe([2]);
        _window.EndCall([first]);
        Take(9).Select(item => item.Sequence).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void A_key_that_failed_last_goes_by_itself()
    {
        Add("a", "b", "a");
        PendingDelivery[] all = Take(9);
        _window.EndCall(all);
        _window.Doubt(all[0].Chain);
        Take(9).Select(item => item.Sequence).ShouldBe([1]);
        Take(9).Select(item => item.Sequence).ShouldBe([2]);
    }

    [Fact]
    public void A_failing_key_lets_the_cursor_pass_with_rows()
    {
        Add("a", "b", "a");
        PendingDelivery[] all = Take(9);
        Settle(all[1]);
        _window.EndCall(all);
        all[0].FirstTried = Now;
        all[0].Reason = "429";
        _window.Fail(all[0].Chain, Now, Now.AddSeconds(5));
        _window.Cursor.ShouldBe(3);
        _window.Rows.ShouldBe(2);
        _window.Turns.Failing.ShouldBe(1);
        _window.Turns.NextRetry.ShouldBe(Now.AddSeconds(5));
        _changes.Take()!.Rows.Select(row => (row.DeliveryId, row.State)).ShouldBe(
            [(IdOf(all[0]), DeliveryRowState.Waiting), (IdOf(all[2]), DeliveryRowState.Held)]);
        Take(9).ShouldBeEmpty();

        _window.Turns.Wake(Now.AddSeconds(5));
        _window.TryTakeLoad(10, out KeyChain chain, out List<long> sequences).ShouldBeTrue();
        sequences.ShouldBe([1]);
        _window.EndLoad(chain, sequences, []);
        _changes.Take()!.DoneRows.ShouldBe([IdOf(all[0])], "its event is gone");
        _window.TryTakeLoad(10, out _, out sequences).ShouldBeTrue();
        sequences.ShouldBe([3]);
    }

    [Fact]
    public void A_probe_is_rather_of_a_key_that_did_not_fail_last()
    {
        Add("a", "b", "c");
        PendingDelivery[] all = Take(9);
        _window.EndCall(all);
        _window.Doubt(all[1].Chain);
        _window.FindProbe("a", withFailing: false)!.Key.ShouldBe("c");
        _window.Doubt(all[2].Chain);
        _window.FindProbe("a", withFailing: false)!.Key.ShouldBe("b");
        _window.FindProbe(suspect: null, withFailing: false)!.Key.ShouldBe("a");
    }

    [Fact]
    public void A_delivery_that_has_a_row_ahead_of_the_cursor_is_taken_in_once()
    {
        _window.Intake.Restore(new DeliveryRow
        {
            DeliveryId = "id",
            Sequence = 2,
            Destination = 0,
            Key = "b",
            State = DeliveryRowState.Dead,
            Attempts = 1,
            Since = Now,
            Reason = "400",
        });
        Add("a", "b");
        Take(9).Select(item => item.Sequence).ShouldBe([1]);
    }

    [Fact]
    public void A_dead_letter_that_is_requeued_takes_its_place_by_number_behind_what_a_call_has()
    {
        Add("a", "a", "a", "a");
        PendingDelivery first = Take(1).Single();
        _window.Intake.Requeue(Dead(1), Now);
        _window.Intake.Requeue(Dead(3), Now);
        _changes.Take()!.Rows.Select(row => (row.State, row.Attempts, row.Since)).Distinct().ShouldBe([(DeliveryRowState.Waiting, 0, Now)]);
        Settle(first);
        _window.EndCall([first]);
        Sequences(_window.Find("a")!).ShouldBe([1, 2, 3, 3, 4]);
    }

    [Fact]
    public void Skipping_leaves_only_what_a_call_has_and_that_is_not_waited_for()
    {
        Add("a", "a", "b");
        PendingDelivery first = Take(1).Single();
        _window.Skip(10).ShouldBe((2, 2L));
        (_window.Cursor, _window.Through, _window.Waiting, _window.Idle).ShouldBe((10, 10, 0, 0));
        first.IsSkipped.ShouldBeTrue();
        _window.Find("b").ShouldBeNull();
        Settle(first);
        _window.EndCall([first]);
        _window.Find("a").ShouldBeNull();
        _window.Idle.ShouldBe(0);
        _window.Intake.Add(new SinkEntry(9, TestEvents.Of("a", Now, "crm")), Now).ShouldBe(0, "a page that was read before comes late");
    }

    private static IEnumerable<long> Sequences(KeyChain chain)
    {
        for (PendingDelivery? item = chain.First; item is not null; item = item.Next)
        {
            yield return item.Sequence;
        }
    }

    private static DeliveryRow Dead(long sequence) => new()
    {
        DeliveryId = "dead-" + sequence,
        Sequence = sequence,
        Destination = 1,
        Key = "a",
        State = DeliveryRowState.Dead,
        Attempts = 3,
        Since = Now.AddDays(-9),
        Reason = "400",
    };

    private static string IdOf(PendingDelivery delivery) => delivery.IdOf("crm");

    private void Add(params string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            _window.Intake.Add(new SinkEntry(i + 1, TestEvents.Of(keys[i], Now, "crm")), Now).ShouldBe(1);
        }

        _window.Intake.Look(keys.Length);
    }

    private PendingDelivery[] Take(int most)
    {
        _batch.Clear();
        _window.Take(_batch, most);
        return [.. _batch];
    }

    private void Settle(params PendingDelivery[] deliveries)
    {
        foreach (PendingDelivery delivery in deliveries)
        {
            _window.Settle(delivery);
        }

        _window.EndCall([]);
    }
}
