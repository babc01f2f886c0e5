using Microsoft.Extensions.Time.Testing;
using Router.Journal.Progress;
using Router.Journal.Sqlite;
using Router.Journal.Sqlite.Schema;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite.Recovery;

public sealed class RecoveryTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("saved")]
    [InlineData("noted")]
    [InlineData("complete")]
    [InlineData("aside")]
    [InlineData("placed")]
    public async Task A_crash_between_two_steps_of_a_recovery_ends_well_at_the_next_start(string step)
    {
        await FillAsync();
        DamageRecords(_folder.Journal);
        await Should.ThrowAsync<InvalidOperationException>(() => SqliteJournalStore.OpenAsync(
            _folder.Options, JournalSchema.Migrations, default, done => ThrowAt(step, done)));

        await using SqliteJournalStore store = await _folder.OpenAsync();
        JournalLoss loss = store.Opening.Loss.ShouldNotBeNull();
        loss.Lost.ShouldNotBeEmpty();
        File.Exists(loss.SetAsideAs).ShouldBeTrue();
        _folder.Names.Count(name => name.StartsWith("journal.damaged-", StringComparison.Ordinal) && name.EndsWith(".db", StringComparison.Ordinal)).ShouldBe(1);
        File.Exists(_folder.PathOf("journal.db.new")).ShouldBeFalse();
        (await store.AppendAsync([Event("a", "crm")], [], default)).LastSequence.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task People_are_told_again_until_something_was_appended_or_Router_stopped()
    {
        await FillAsync();
        DamageRecords(_folder.Journal);
        SqliteJournalStore store = await _folder.OpenAsync();
        store.Opening.Loss.ShouldNotBeNull();
        await store.AppendAsync([Event("a", "crm")], [], default);
        File.Exists(_folder.PathOf("journal.loss")).ShouldBeFalse();
        await store.DisposeAsync();
        store = await _folder.OpenAsync();
        store.Opening.Loss.ShouldBeNull();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_is_damaged_while_Router_runs_is_replaced_with_the_next_append()
    {
        await FillAsync();
        await using SqliteJournalStore store = await _folder.OpenAsync();
        DamageRecords(_folder.Journal);
        await Should.ThrowAsync<JournalException>(async () => await store.ReadAsync(0, 1_000, default));

        AppendResult result = await store.AppendAsync([Event("a", "crm")], [], default);

        result.LastSequence.ShouldBe(201);
        JournalLoss loss = result.Loss.ShouldNotBeNull();
        loss.Lost.ShouldNotBeEmpty();
        loss.Sinks.ShouldBe(1);
        SinkStanding standing = (await store.ReadStandingAsync("crm", default)).ShouldNotBeNull();
        long lost = loss.Lost.Sum(range => range.Through - range.From + 1);
        (await store.ReadSinkAsync("crm", standing.Cursor, 1_000, default)).Entries.Count.ShouldBe((int)(201 - lost));
        (await store.AppendAsync([Event("b", "crm")], [], default)).Loss.ShouldBeNull();
    }

    [Theory]
    [InlineData("journal.db")]
    [InlineData("journal.db-wal")]
    [InlineData("journal.db-shm")]
    public async Task A_file_that_is_deleted_while_Router_runs_comes_back_whole(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows deletes no file that is in use.
            return;
        }

        var time = new FakeTimeProvider();
        await using SqliteJournalStore store = await SqliteJournalStore.OpenAsync(_folder.Options with { Time = time }, default);
        await store.AppendAsync([], [Settled("crm", 0)], default);
        await store.AppendAsync([Event("a", "crm"), Event("b")], [], default);
        File.Delete(_folder.PathOf(name));
        time.Advance(TimeSpan.FromSeconds(2));

        AppendResult result = await store.AppendAsync([Event("c", "crm")], [], default);

        result.LastSequence.ShouldBe(3);
        result.Loss.ShouldNotBeNull().Lost.ShouldBeEmpty();
        (await store.ReadSinkAsync("crm", 0, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([1, 3]);
        (await store.ReadEventsAsync([2], default)).Count.ShouldBe(1);
        File.Exists(_folder.PathOf("journal.db")).ShouldBeTrue();
    }

    private static void ThrowAt(string step, string done)
    {
        if (step == done)
        {
            throw new InvalidOperationException("crash");
        }
    }

    private async Task FillAsync()
    {
        await using SqliteJournalStore store = await _folder.OpenAsync();
        await store.AppendAsync([], [Settled("crm", 0)], default);
        await store.AppendAsync([.. Enumerable.Range(0, 200).Select(i => Event("k" + i, "crm") with { Bytes = new byte[1_000] })], [], default);
    }

    /// <summary>Flips one bit in each of some pages that are full of records.</summary>
    private static void DamageRecords(string journal)
    {
        using var file = new FileStream(journal, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        for (long page = file.Length / 4096 / 2; page < file.Length / 4096 && page % 8 != 0; page++)
        {
            file.Position = (page * 4096) + 2_000;
            int value = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(value ^ 1));
        }
    }
}
