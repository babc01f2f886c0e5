using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;
using Router.Journal.Records;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>Looks whether a journal is as it was written. What it finds is a <see cref="JournalException"/> with <see cref="JournalFault.Damaged"/>.</summary>
internal static class JournalInspection
{
    /// <summary>Up to this size of the file and its WAL everything is looked at when it is opened: some tenths of a second.</summary>
    public const long WholeUpTo = 64 * 1024 * 1024;

    /// <summary>Where the first page says who may read and write the file.</summary>
    private const int FormsAt = 18;

    /// <summary>Whether there is anything in a file.</summary>
    public static bool IsThere(string path) => SizeOf(path) > 0;

    /// <summary>Whether all of a file is looked at when it is opened.</summary>
    public static bool IsSmall(string path) => SizeOf(path) + SizeOf(path + "-wal") <= WholeUpTo;

    /// <summary>Whether there is a file that SQLite may be let near: it removes a WAL whose file is empty, and takes some numbers at their word.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isExpected">Whether there was a journal before.</param>
    public static void RequireFile(string path, bool isExpected)
    {
        string name = Path.GetFileName(path);
        if (SizeOf(path) == 0)
        {
            if (isExpected || SizeOf(path + "-wal") > 0)
            {
                throw new JournalException(JournalFault.Damaged, $"{name} is missing or empty");
            }

            return;
        }

        try
        {
            Span<byte> forms = stackalloc byte[2];
            using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite);
            if (RandomAccess.Read(file, forms, FormsAt) < forms.Length || forms.ContainsAnyExceptInRange((byte)1, (byte)2))
            {
                throw new JournalException(JournalFault.Damaged, $"{name} is damaged: its first page is not as it was written");
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Of(path, cause);
        }
    }

    /// <summary>Whether the file has the tables of its version, letter for letter, or nothing at all.</summary>
    public static void RequireTables(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        List<string> tables = TablesOf(connection);
        if (tables.Count == 0)
        {
            return;
        }

        long version = Pragmas.Run(connection, "PRAGMA user_version") ?? 0;
        if (version > migrations[^1].Version)
        {
            // It may be a newer Router's: that is said, and nothing is touched.
            return;
        }

        List<string> expected = TablesAfter(migrations, version);
        if (!tables.SequenceEqual(expected, StringComparer.Ordinal))
        {
            // Somebody else's database is left alone; a journal has at least one table that is as it was.
            throw tables.Intersect(TablesAfter(migrations, migrations[^1].Version), StringComparer.Ordinal).Any()
                ? SqliteFaults.Damaged(connection, "its tables are not those of its version")
                : new JournalException(JournalFault.Other, $"{Path.GetFileName(connection.DataSource)} is not a journal of Router");
        }
    }

    /// <summary>What steers deliveries, which is little, and with <paramref name="isWhole"/> every record too.</summary>
    public static void Check(SqliteConnection connection, bool isWhole)
    {
        var tables = new JournalTables(connection);
        try
        {
            Check(tables, isWhole);
        }
        finally
        {
            tables.DisposeStatements();
        }
    }

    private static void Check(JournalTables tables, bool isWhole)
    {
        SqliteConnection connection = tables.Connection;
        if (isWhole)
        {
            Require(connection, IntegrityOf(connection) == "ok", "its pages do not fit together");
        }

        List<SinkRow> sinks = tables.Sinks.ReadAll();
        JournalTotals totals = tables.Totals.Read();
        SinkRenames renames = tables.Renames.Read();
        Require(connection, sinks.Count == totals.Sinks, "a sink is missing");
        Require(connection, tables.Renames.Count() == totals.Renames, "a change of a sink's name is missing");
        foreach (SinkRow sink in sinks)
        {
            Require(
                connection,
                tables.Pending.TotalsOf(sink.Id, long.MaxValue) == new PendingTotals(sink.PendingRows, sink.Waiting, sink.PendingSum),
                $"what waits for sink {sink.Name} does not add up");
            Require(connection, tables.Rows.OfSink(sink.Id).Count == sink.Rows, $"a row of sink {sink.Name} is missing");
        }

        Require(connection, Pragmas.Run(connection, "SELECT count(*) FROM pending") == sinks.Sum(sink => sink.PendingRows), "something waits for no sink");
        Require(connection, Pragmas.Run(connection, "SELECT count(*) FROM rows") == sinks.Sum(sink => sink.Rows), "there is a row of no sink");
        Require(
            connection,
            Pragmas.Run(connection, "SELECT count(*) FROM pending p WHERE NOT EXISTS (SELECT 1 FROM records r WHERE r.sequence = p.sequence)") == 0,
            "an event that has not been delivered is missing");
        if (isWhole)
        {
            CheckRecords(tables, sinks, totals, renames);
        }
    }

    private static void CheckRecords(JournalTables tables, List<SinkRow> sinks, in JournalTotals totals, SinkRenames renames)
    {
        long count = 0;
        long sum = 0;
        bool isAllPending = true;
        var byName = sinks.ToDictionary(sink => sink.Name, StringComparer.Ordinal);
        tables.Records.VisitDestinations(long.MinValue, SinkRenames.None, (sequence, destinations) =>
        {
            count++;
            sum = unchecked(sum + sequence);

            // What has another name now need not wait: it may have been in a row.
            if (!ReferenceEquals(renames.Apply(sequence, destinations), destinations))
            {
                return;
            }

            foreach (JournaledDestination destination in destinations.Where(item => !item.IsSuppressed))
            {
                isAllPending &= !byName.TryGetValue(destination.Sink, out SinkRow? sink) || sequence <= sink.Settled
                    || tables.Pending.CountOf(sink.Id, sequence) > 0;
            }
        });
        Require(tables.Connection, isAllPending, "an event does not wait for its sink");
        Require(tables.Connection, (count, sum) == (totals.Records, totals.Sum), "records are missing");
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static string IntegrityOf(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "PRAGMA integrity_check(1)");
        using StatementRows rows = statement.Query();
        return rows.Next() ? rows.Text(0) : string.Empty;
    }

    private static List<string> TablesOf(SqliteConnection connection)
    {
        List<string> tables = [];
        using var statement = new Statement(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
        using StatementRows rows = statement.Query();
        while (rows.Next())
        {
            tables.Add(string.Join('|', rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3)));
        }

        return tables;
    }

    private static List<string> TablesAfter(IReadOnlyList<Migration> migrations, long version)
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        foreach (string sql in migrations.Where(step => step.Version <= version).SelectMany(step => step.Statements))
        {
            Pragmas.Run(connection, sql);
        }

        return TablesOf(connection);
    }

    private static void Require(SqliteConnection connection, bool holds, string otherwise)
    {
        if (!holds)
        {
            throw SqliteFaults.Damaged(connection, otherwise);
        }
    }
}
