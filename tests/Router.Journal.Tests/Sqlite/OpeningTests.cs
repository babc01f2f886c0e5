using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using Router.Journal.Sqlite.Schema;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_is_there_when_it_is_opened_again()
    {
        EventRecord record = Event("a", "crm");
        DeliveryRow row = Row(record, 1, "crm", DeliveryRowState.Waiting);
        DeliveryAttempt attempt = new(1, 0, Start, 1, AttemptResult.Failed, "503");
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            store.Opening.ShouldBe(new JournalOpening(Copy: null, Loss: null));
            await store.AppendAsync([record], [Settled("crm", 0)], default);
            await store.AppendAsync(
                [Event("b", "crm")],
                [Settled("crm", 1) with { Rows = [row], Attempts = [attempt], State = Texts(("token", "1")) }],
                default);
        }

        await using SqliteJournalStore again = await _folder.OpenAsync();
        again.Opening.ShouldBe(new JournalOpening(Copy: null, Loss: null));
        again.LastSequence.ShouldBe(2);
        (await again.ReadAsync(0, 10, default))[0].Record.ShouldBeSameAs(record);
        SinkStanding standing = (await again.ReadStandingAsync("crm", default))!;
        (standing.Cursor, standing.Waiting).ShouldBe((1, 1));
        standing.Rows.ShouldBe([row]);
        standing.State["token"].ShouldBe("1");
        (await again.ReadAttemptsAsync(1, default)).ShouldBe([new SinkAttempt("crm", attempt)]);
        (await again.ReadSinkAsync("crm", 1, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([2]);
    }

    [Fact]
    public async Task A_clean_stop_leaves_the_file_and_its_mark_alone()
    {
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("a")], [], default);
            await store.CheckpointAsync();
            await store.ReadStandingsAsync(default);
            File.Exists(_folder.PathOf("journal.db-wal")).ShouldBeTrue();
        }

        _folder.Names.ShouldBe(["journal.db", "journal.mark"]);
    }

    [Fact]
    public async Task Nobody_else_can_read_its_files()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllBytesAsync(_folder.Journal, []);
        File.SetUnixFileMode(_folder.Journal, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await using SqliteJournalStore store = await _folder.OpenAsync();
        await store.AppendAsync([Event("a")], [], default);
        _folder.Names.ShouldBe(["journal.db", "journal.db-shm", "journal.db-wal", "journal.mark"]);
        foreach (string name in _folder.Names)
        {
            File.GetUnixFileMode(_folder.PathOf(name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, name);
        }
    }

    [Theory]
    [InlineData(JournalDurability.PowerLoss, 2)]
    [InlineData(JournalDurability.ProcessCrash, 1)]
    public async Task Durability_is_how_far_a_commit_goes(JournalDurability durability, long synchronous)
    {
        await using SqliteJournalStore store = await SqliteJournalStore.OpenAsync(_folder.Options with { Durability = durability }, default);
        (await store.OnWriterAsync(connection => Sql.Run(connection, "PRAGMA synchronous"))).ShouldBe(synchronous);
        (await store.OnWriterAsync(connection => Sql.Run(connection, "PRAGMA wal_autocheckpoint"))).ShouldBe(0);
        (await store.OnWriterAsync(connection => Sql.Run(connection, "PRAGMA auto_vacuum"))).ShouldBe(2);
        (await store.OnWriterAsync(connection => Sql.Run(connection, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_migration_keeps_a_copy_of_the_file_as_it_was()
    {
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("a")], [], default);
        }

        Migration next = new(2, ["CREATE TABLE more (id INTEGER PRIMARY KEY)", "INSERT INTO more SELECT count(*) FROM records"]);
        string copy;
        await using (SqliteJournalStore store = await OpenAsync(next))
        {
            copy = store.Opening.Copy.ShouldNotBeNull();
            copy.ShouldBe(_folder.Journal + ".v1-20260325-120000");
            (await store.OnWriterAsync(connection => Sql.Run(connection, "SELECT id FROM more"))).ShouldBe(1);
            (await store.ReadAsync(0, 10, default)).Count.ShouldBe(1);
            (await store.AppendAsync([Event("b")], [], default)).LastSequence.ShouldBe(2);
        }

        await using (SqliteJournalStore store = await OpenAsync(next))
        {
            store.Opening.Copy.ShouldBeNull();
        }

        await using SqliteJournalReader before = await SqliteJournalReader.OpenAsync(copy, default);
        (await before.ReadAsync(0, 10, default)).Count.ShouldBe(1);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([Event("a")], [], default);
        }

        await Should.ThrowAsync<JournalException>(() => OpenAsync(new Migration(2, ["CREATE TABLE more (id INTEGER)", "DROP TABLE nothing"])));
        await using SqliteJournalStore again = await _folder.OpenAsync();
        (await again.OnWriterAsync(connection => Sql.Run(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'more'"))).ShouldBe(0);
        again.LastSequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_newer_Routers_file_is_refused()
    {
        await using (await OpenAsync(new Migration(2, [])))
        {
        }

        JournalException refused = await Should.ThrowAsync<JournalException>(_folder.OpenAsync);
        refused.Fault.ShouldBe(JournalFault.NewerVersion);
        refused.Message.ShouldBe("journal.db was written by a newer Router (version 2; this one reads up to 1): install that Router again");
        (await Should.ThrowAsync<JournalException>(() => SqliteJournalReader.OpenAsync(_folder.Journal, default)))
            .Fault.ShouldBe(JournalFault.NewerVersion);
    }

    [Fact]
    public async Task What_is_no_journal_is_set_aside_or_refused_and_never_changed()
    {
        string text = string.Concat(Enumerable.Repeat("not a database ", 1000));
        await File.WriteAllTextAsync(_folder.Journal, text);
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            string aside = store.Opening.Loss.ShouldNotBeNull().SetAsideAs.ShouldNotBeNull();
            (await File.ReadAllTextAsync(aside)).ShouldBe(text);
        }

        File.Delete(_folder.Journal);
        Sql.Run(_folder.Journal, "CREATE TABLE somebody_elses (id INTEGER)");
        (await Should.ThrowAsync<JournalException>(_folder.OpenAsync)).Message.ShouldBe("journal.db is not a journal of Router");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_in_one_line_without_its_path()
    {
        SqliteJournalOptions options = _folder.Options with { Path = Path.Combine(_folder.PathOf("nowhere"), "journal.db") };
        JournalException failed = await Should.ThrowAsync<JournalException>(() => SqliteJournalStore.OpenAsync(options, default));
        failed.Fault.ShouldBe(JournalFault.ReadOnly);
        failed.Message.ShouldNotContain("nowhere");
    }

    [Fact]
    public async Task A_reader_reads_what_a_Router_left_and_changes_nothing()
    {
        EventRecord record = Event("a", "crm");
        await using (SqliteJournalStore store = await _folder.OpenAsync())
        {
            await store.AppendAsync([record], [Settled("crm", 0)], default);
        }

        byte[] before = await File.ReadAllBytesAsync(_folder.Journal);
        await using (SqliteJournalReader reader = await SqliteJournalReader.OpenAsync(_folder.Journal, default))
        {
            reader.LastSequence.ShouldBe(1);
            (await reader.ReadSinkAsync("crm", 0, 10, default)).Entries[0].Record.ShouldBeSameAs(record);
            (await reader.ReadStandingsAsync(default)).Single().Waiting.ShouldBe(1);
        }

        (await File.ReadAllBytesAsync(_folder.Journal)).ShouldBe(before);
        (await Should.ThrowAsync<JournalException>(() => SqliteJournalReader.OpenAsync(_folder.PathOf("none.db"), default)))
            .Fault.ShouldBe(JournalFault.ReadOnly);
        File.Exists(_folder.PathOf("none.db")).ShouldBeFalse();
    }

    private Task<SqliteJournalStore> OpenAsync(Migration next) =>
        SqliteJournalStore.OpenAsync(_folder.Options, [.. JournalSchema.Migrations, next], default);
}
