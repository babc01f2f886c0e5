using Router.Actors.Journaling;
using Router.Journal.Progress;

namespace Router.Actors.Tests.Journaling;

public sealed class PendingProgressTests
{
    private readonly PendingProgress _pending = new("crm", 5);

    [Fact]
    public void Nothing_that_moved_is_nothing_to_write()
    {
        _pending.Move(5);
        _pending.Move(4);
        _pending.Take().ShouldBeNull();
        _pending.Cursor.ShouldBe(5);
    }

    [Fact]
    public void It_is_written_once()
    {
        _pending.Move(7);
        _pending.Take()!.Cursor.ShouldBe(7);
        _pending.Take().ShouldBeNull();
    }

    [Fact]
    public void The_last_word_on_a_row_counts()
    {
        _pending.Put(Row("a", 1));
        _pending.Put(Row("a", 2));
        _pending.Put(Row("b", 1));
        _pending.Done("b");
        _pending.Done("c");
        _pending.Put(Row("c", 3));
        SinkProgress progress = _pending.Take()!;
        progress.Rows.Select(row => (row.DeliveryId, row.Attempts)).ShouldBe([("a", 2), ("c", 3)]);
        progress.DoneRows.ShouldBe(["b"]);
    }

    [Fact]
    public void A_later_step_is_merged()
    {
        var state = new Dictionary<string, string>(StringComparer.Ordinal) { ["offset"] = "8" };
        _pending.Put(Row("a", 1));
        _pending.Merge(new SinkProgress { Sink = "crm", Cursor = 9, DoneRows = ["a"], State = state });
        _pending.Merge(new SinkProgress { Sink = "crm", Cursor = 8, Rows = [Row("b", 1)] });
        SinkProgress progress = _pending.Take()!;
        progress.Cursor.ShouldBe(9);
        progress.DoneRows.ShouldBe(["a"]);
        progress.Rows.Single().DeliveryId.ShouldBe("b");
        progress.State.ShouldBe(state);
    }

    private static DeliveryRow Row(string id, int attempts) => new()
    {
        DeliveryId = id,
        Sequence = 1,
        Destination = 0,
        Key = "key",
        State = DeliveryRowState.Waiting,
        Attempts = attempts,
        Since = DateTimeOffset.UnixEpoch,
        Reason = "",
    };
}
