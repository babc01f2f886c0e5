using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>
/// Puts a new journal in a damaged one's place. Whatever step a crash comes after, the next start either begins anew, with the damaged file
/// where it was, or finishes: a new journal that is complete takes the place.
/// </summary>
/// <param name="options">Where the journal lies.</param>
/// <param name="migrations">The tables' versions.</param>
/// <param name="onStep">Hears of each step that is done; for tests.</param>
internal sealed class JournalRecovery(SqliteJournalOptions options, IReadOnlyList<Migration> migrations, Action<string>? onStep)
{
    public RecoveryFiles Files { get; } = new(options.Path);

    /// <summary>Finishes a recovery that a crash interrupted.</summary>
    /// <returns>What people were not told of yet; <see langword="null"/> as a rule.</returns>
    public JournalLoss? Resume()
    {
        Files.RemovePart();
        JournalLoss? note = Files.ReadNote();
        if (File.Exists(Files.New))
        {
            Files.SetAside(note?.SetAsideAs ?? Files.NameAside(options.Time.GetUtcNow()));
            Files.Place();
        }

        return note;
    }

    /// <summary>Saves what can be read, sets the damaged file aside, and puts the new one in its place.</summary>
    /// <param name="reason">What was found.</param>
    /// <param name="known">What is known of the journal besides.</param>
    /// <param name="open">A connection that still has a file which is gone from its place; <see langword="null"/> otherwise.</param>
    /// <param name="release">Closes every connection to the damaged file.</param>
    /// <exception cref="JournalException">It failed; the damaged file is where it was.</exception>
    public JournalLoss Run(string reason, SalvageKnowledge known, SqliteConnection? open, Action release)
    {
        Files.RemovePart();
        string? aside = File.Exists(options.Path) ? Files.NameAside(options.Time.GetUtcNow()) : null;
        JournalLoss loss = (open is null ? null : TryCopy(reason, known, open, aside)) ?? SaveReadable(reason, known, open, aside);
        onStep?.Invoke("saved");
        release();
        Files.WriteNote(loss);
        onStep?.Invoke("noted");
        Files.Complete();
        onStep?.Invoke("complete");
        Files.SetAside(aside ?? Files.NameAside(options.Time.GetUtcNow()));
        onStep?.Invoke("aside");
        Files.Place();
        onStep?.Invoke("placed");
        return loss;
    }

    /// <summary>A file that was deleted is whole as a rule: all of it comes along, history too.</summary>
    private JournalLoss? TryCopy(string reason, SalvageKnowledge known, SqliteConnection open, string? aside)
    {
        try
        {
            JournalFiles.CreatePrivate(Files.Part);
            using (var copy = new Statement(open, "VACUUM INTO ?1"))
            {
                copy.Bind(1, Files.Part).Run();
            }

            using (var stream = new FileStream(Files.Part, FileMode.Open))
            {
                stream.Flush(flushToDisk: true);
            }

            return new JournalLoss
            {
                Reason = reason,
                SetAsideAs = aside,
                Records = Pragmas.Run(open, "SELECT count(*) FROM records") ?? 0,
                Rows = known.Sinks.Sum(sink => sink.Rows),
                Sinks = known.Sinks.Count(),
                Lost = [],
                SinksWithoutPlace = [],
            };
        }
        catch (JournalException cause) when (cause.Fault == JournalFault.Damaged)
        {
            Files.RemovePart();
            return null;
        }
    }

    private JournalLoss SaveReadable(string reason, SalvageKnowledge known, SqliteConnection? open, string? aside)
    {
        JournalFiles.CreatePrivate(Files.Part);
        SqliteConnection connection = JournalFiles.OpenForRecovery(Files.Part);
        using var target = new JournalTables(connection);
        Migrator.Migrate(connection, Files.Part, migrations, options.Time.GetUtcNow());
        if (open is not null)
        {
            // The tables own the connection, which is done with then.
            using var deleted = new JournalTables(open);
            return new Salvage(new SalvageReader(deleted), known, target).Run(reason, aside);
        }

        using JournalTables? source = TryOpen();
        return new Salvage(new SalvageReader(source), known, target).Run(reason, aside);
    }

    /// <summary>An empty file is not opened: SQLite would remove the WAL beside it.</summary>
    private JournalTables? TryOpen()
    {
        try
        {
            return new FileInfo(options.Path) is { Exists: true, Length: > 0 } ? new JournalTables(JournalFiles.OpenForSalvage(options.Path)) : null;
        }
        catch (JournalException)
        {
            return null;
        }
    }
}
