using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite;

/// <summary>A journal that is only read: for the command line when no Router runs. It changes nothing.</summary>
public sealed class SqliteJournalReader : SqliteJournal
{
    private SqliteJournalReader(string path, long lastSequence)
    {
        Readers = new ReaderPool(path);
        LastSequence = lastSequence;
    }

    /// <inheritdoc/>
    public override long LastSequence { get; }

    /// <inheritdoc/>
    private protected override ReaderPool Readers { get; }

    /// <summary>Opens a journal's file that is there.</summary>
    /// <exception cref="JournalException">It is not there or cannot be read, is no journal, or was written by another version of Router.</exception>
    public static async Task<SqliteJournalReader> OpenAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(() => Open(path), cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => Readers.DisposeAsync();

    private static SqliteJournalReader Open(string path)
    {
        long mark = JournalMark.ReadOf(path);
        SqliteConnection connection = JournalFiles.OpenForReading(path);
        using var tables = new JournalTables(connection);
        int newest = JournalSchema.Migrations[^1].Version;
        return Migrator.Require(connection, path, newest) == newest
            ? new SqliteJournalReader(path, Math.Max(mark, tables.Records.Last().Sequence))
            : throw new JournalException(
                JournalFault.Other, $"{Path.GetFileName(path)} was written by an older Router: start Router once, which brings it up to date");
    }
}
