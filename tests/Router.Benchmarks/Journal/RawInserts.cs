using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Router.Benchmarks.Journal;

/// <summary>The same rows as a journal's, put into the same tables by bare SQLite: what an append cannot beat.</summary>
internal static class RawInserts
{
    /// <summary>Copies records and what is pending from a journal into a new file, in batches.</summary>
    /// <returns>The seconds that the transactions took.</returns>
    public static double Run(string journal, string target)
    {
        using SqliteConnection source = Open(journal, SqliteOpenMode.ReadOnly);
        List<(long Sequence, long Written, long Kind, byte[] Body)> records = [];
        using (SqliteCommand select = source.CreateCommand())
        {
            select.CommandText = "SELECT sequence, written, kind, body FROM records ORDER BY sequence";
            using SqliteDataReader reader = select.ExecuteReader();
            while (reader.Read())
            {
                records.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), (byte[])reader[3]));
            }
        }

        using SqliteConnection connection = Open(target, SqliteOpenMode.ReadWriteCreate);
        foreach (string pragma in (string[])["auto_vacuum = INCREMENTAL", "journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 10000"])
        {
            Run(connection, "PRAGMA " + pragma);
        }

        using (SqliteCommand select = source.CreateCommand())
        {
            select.CommandText = "SELECT sql FROM sqlite_master WHERE name IN ('records', 'pending')";
            using SqliteDataReader reader = select.ExecuteReader();
            while (reader.Read())
            {
                Run(connection, reader.GetString(0));
            }
        }

        sqlite3_stmt insert = Prepare(connection, "INSERT INTO records (sequence, written, kind, body) VALUES (?1, ?2, ?3, ?4)");
        sqlite3_stmt pending = Prepare(connection, "INSERT INTO pending (sink, sequence, count) VALUES (1, ?1, 1)");
        long start = Stopwatch.GetTimestamp();
        foreach (var batch in records.Chunk(JournalFill.BatchSize))
        {
            Run(connection, "BEGIN");
            foreach ((long sequence, long written, long kind, byte[] body) in batch)
            {
                raw.sqlite3_bind_int64(insert, 1, sequence);
                raw.sqlite3_bind_int64(insert, 2, written);
                raw.sqlite3_bind_int64(insert, 3, kind);
                raw.sqlite3_bind_blob(insert, 4, body);
                Step(insert);
                raw.sqlite3_bind_int64(pending, 1, sequence);
                Step(pending);
            }

            Run(connection, "COMMIT");
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        insert.Dispose();
        pending.Dispose();
        return seconds;
    }

    private static void Step(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException("An insert failed.");
        }

        raw.sqlite3_reset(statement);
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql) =>
        raw.sqlite3_prepare_v2(connection.Handle, sql, out sqlite3_stmt statement) == raw.SQLITE_OK
            ? statement
            : throw new InvalidOperationException(sql);

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
