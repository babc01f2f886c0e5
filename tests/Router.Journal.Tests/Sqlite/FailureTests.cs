using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using Router.Journal.Sqlite.Checkpoints;
using Router.Journal.Sqlite.Files;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite;

public sealed class FailureTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_append_that_fails_changes_nothing_and_can_be_tried_again()
    {
        await using SqliteJournalStore store = await _folder.OpenAsync();
        await store.AppendAsync([Event("a", "crm")], [Settled("crm", 0)], default);
        await store.OnWriterAsync(connection => Sql.Run(
            connection, $"PRAGMA max_page_count = {Sql.Text(Sql.Run(connection, "PRAGMA page_count") + 2)}"));
        EventRecord[] large = [.. Enumerable.Range(0, 10).Select(_ => Event("b", "crm") with { Bytes = new byte[10_000] })];
        SinkProgress progress = Settled("crm", 1) with { State = Texts(("token", "1")) };
        JournalException failed = await Should.ThrowAsync<JournalException>(async () => await store.AppendAsync(large, [progress], default));
        failed.Fault.ShouldBe(JournalFault.DiskFull);
        failed.Message.ShouldBe("journal.db: the disk has no room");
        store.LastSequence.ShouldBe(1);
        (await store.ReadAsync(0, 100, default)).Count.ShouldBe(1);
        SinkStanding standing = (await store.ReadStandingAsync("crm", default))!;
        (standing.Cursor, standing.Waiting, standing.State.Count).ShouldBe((0, 1, 0));

        (await store.AppendAsync(large, [progress], default)).LastSequence.ShouldBe(11);
        (await store.ReadAsync(0, 100, default)).Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, 11).Select(i => (long)i));
        (await store.ReadStandingAsync("crm", default))!.Waiting.ShouldBe(10);
    }

    [Theory]
    [InlineData("UPDATE records SET body = zeroblob(100) WHERE sequence = 1")]
    [InlineData("UPDATE records SET written = written + 1 WHERE sequence = 1")]
    [InlineData("DELETE FROM records WHERE sequence = 1")]
    [InlineData("UPDATE sinks SET cursor = 2")]
    public async Task What_is_not_as_it_was_written_is_never_passed_over(string damage)
    {
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("a", "crm"), Event("b", "crm")], [Settled("crm", 0)], default);
        }

        Sql.Run(_folder.Journal, damage);
        await using SqliteJournalStore opened = await _folder.OpenAsync();
        JournalLoss loss = opened.Opening.Loss.ShouldNotBeNull();
        bool isLost = loss.Lost.Any(range => range.From == 1);
        (isLost || loss.SinksWithoutPlace.Contains("crm", StringComparer.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_is_not_as_it_was_written_is_found()
    {
        EventRecord record = Event("a", "crm");
        await using SqliteJournalStore store = await _folder.OpenAsync();
        await store.AppendAsync([record], [], default);
        await store.AppendAsync([], [Settled("crm", 1) with { Rows = [Row(record, 1, "crm", DeliveryRowState.Waiting)] }], default);
        await store.OnWriterAsync(connection => Sql.Run(connection, "UPDATE rows SET destination = 7"));
        (await Should.ThrowAsync<JournalException>(async () => await store.ReadStandingAsync("crm", default))).Fault.ShouldBe(JournalFault.Damaged);
    }

    [Fact]
    public async Task What_was_acknowledged_and_is_gone_is_told_and_its_numbers_are_not_used_again()
    {
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("a"), Event("b")], [], default);
        }

        byte[] before = await File.ReadAllBytesAsync(_folder.Journal);
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("c")], [], default);
            await store.AppendAsync([Event("d")], [], default);
        }

        await File.WriteAllBytesAsync(_folder.Journal, before);
        long next;
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            store.Opening.Loss.ShouldNotBeNull().Lost.ShouldBe([new SequenceRange(3, 4)]);
            store.LastSequence.ShouldBeGreaterThanOrEqualTo(4);
            (await store.ReadSinkAsync("crm", 0, 10, default)).Through.ShouldBe(store.LastSequence);
            next = store.LastSequence + 1;
            (await store.AppendAsync([Event("e")], [], default)).LastSequence.ShouldBe(next);
        }

        await using SqliteJournalStore again = await _folder.OpenAsync();
        again.Opening.Loss.ShouldBeNull();
        (await again.ReadAsync(0, 10, default)).Select(entry => entry.Sequence).ShouldBe([1, 2, next]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void A_mark_stands_when_either_of_its_slots_is_torn(int torn)
    {
        using (var mark = JournalMark.Open(_folder.Journal))
        {
            mark.Sequence.ShouldBe(0);
            mark.Write(7);
            mark.Write(8);
            mark.Write(3);
            mark.Sequence.ShouldBe(8);
        }

        using (FileStream file = File.OpenWrite(JournalMark.PathOf(_folder.Journal)))
        {
            file.Position = torn;
            file.Write(new byte[20]);
        }

        long left = torn == 0 ? 7 : 8;
        JournalMark.ReadOf(_folder.Journal).ShouldBe(left);
        using (var mark = JournalMark.Open(_folder.Journal))
        {
            mark.Sequence.ShouldBe(left);
            mark.Write(9);
        }

        JournalMark.ReadOf(_folder.Journal).ShouldBe(9);
    }

    [Fact]
    public async Task Neither_a_checkpoint_nor_an_append_waits_for_a_reader()
    {
        await using SqliteJournalStore store = await _folder.OpenAsync();
        await store.AppendAsync([Event("a")], [], default);
        using SqliteConnection reader = Sql.Open(_folder.Journal);
        Sql.Run(reader, "BEGIN");
        Sql.Run(reader, "SELECT count(*) FROM records").ShouldBe(1);
        await store.AppendAsync([Event("b")], [], default);
        (long pages, long done) = await store.CheckpointAsync();
        done.ShouldBeLessThan(pages);
        (await store.AppendAsync([Event("c")], [], default)).LastSequence.ShouldBe(3);
        Sql.Run(reader, "COMMIT");
        (pages, done) = await store.CheckpointAsync();
        done.ShouldBe(pages);
    }

    [Fact]
    public void The_writer_helps_only_when_the_wal_has_grown_far()
    {
        var growth = new WalGrowth();
        growth.Add(WalGrowth.Step - 1).ShouldBeFalse();
        growth.Add(1).ShouldBeTrue();
        growth.Add(1).ShouldBeFalse();
        growth.Saw(WalGrowth.Limit - 1);
        growth.IsWriterNeeded.ShouldBeFalse();
        growth.Saw(WalGrowth.Limit);
        growth.IsWriterNeeded.ShouldBeTrue();
        growth.Helped(isDone: false);
        growth.IsWriterNeeded.ShouldBeFalse();
        growth.Saw(WalGrowth.Limit * 2);
        growth.IsWriterNeeded.ShouldBeTrue();
        growth.Helped(isDone: true);
        growth.IsWriterNeeded.ShouldBeFalse();
    }
}
