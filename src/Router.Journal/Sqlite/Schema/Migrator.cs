using System.Globalization;
using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Schema;

/// <summary>
/// Brings a file to the newest version, and only forward. Before it changes one that has something in it, it keeps a copy beside it.
/// </summary>
internal static class Migrator
{
    /// <summary>Makes the tables in a new file, and those of the newest version in an old one.</summary>
    /// <returns>Where the copy of the file as it was lies; <see langword="null"/> when it did not change or was new.</returns>
    /// <exception cref="JournalException">It is no journal, or a newer Router's, or it cannot be written.</exception>
    public static string? Migrate(SqliteConnection connection, string path, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        long version = Require(connection, path, migrations[^1].Version);
        if (version == migrations[^1].Version)
        {
            return null;
        }

        string? copy = version == 0 ? null : Copy(connection, path, version, now);
        Transactions.Write(connection, () =>
        {
            foreach (string sql in migrations.Where(step => step.Version > version).SelectMany(step => step.Statements))
            {
                Pragmas.Run(connection, sql);
            }

            Pragmas.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {JournalSchema.ApplicationId}"));
            Pragmas.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migrations[^1].Version}"));
        });
        return copy;
    }

    /// <summary>Refuses a file that is not a journal, or one that a newer Router wrote.</summary>
    /// <returns>The file's version; 0 for one that is empty.</returns>
    /// <exception cref="JournalException">It is refused.</exception>
    public static long Require(SqliteConnection connection, string path, int newest)
    {
        string file = Path.GetFileName(path);
        long version = Pragmas.Run(connection, "PRAGMA user_version") ?? 0;
        long application = Pragmas.Run(connection, "PRAGMA application_id") ?? 0;
        bool isEmpty = version == 0 && application == 0 && Pragmas.Run(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != JournalSchema.ApplicationId)
        {
            throw new JournalException(JournalFault.Damaged, $"{file} is not a journal of Router");
        }

        return version <= newest
            ? version
            : throw new JournalException(
                JournalFault.NewerVersion,
                $"{file} was written by a newer Router (version {version}; this one reads up to {newest}): install that Router again");
    }

    private static string Copy(SqliteConnection connection, string path, long version, DateTimeOffset now)
    {
        string copy = string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}-{now:yyyyMMdd-HHmmss}");
        JournalFiles.CreatePrivate(copy);
        using var statement = new Statement(connection, "VACUUM INTO ?1");
        statement.Bind(1, copy).Run();
        return copy;
    }
}
