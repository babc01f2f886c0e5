using System.Globalization;
using System.Text.Json;
using Router.Journal.Sqlite.Statements;
using Router.Journal.StateFiles;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>
/// The files of a recovery. The new journal is made under <see cref="Part"/> and is complete once it is called <see cref="New"/>: from then
/// on it takes the journal's place, also after a crash. The note has what was lost until people were told.
/// </summary>
/// <param name="journal">The journal's file.</param>
internal sealed class RecoveryFiles(string journal)
{
    private static readonly string[] Sides = ["-wal", "-shm", ""];

    private readonly StateDisk _disk = new();

    public string Part { get; } = journal + ".part";

    public string New { get; } = journal + ".new";

    private string Note { get; } = Path.ChangeExtension(journal, ".loss");

    /// <summary>A dated name that nothing has; the files beside the journal get it too.</summary>
    public string NameAside(DateTimeOffset now)
    {
        string dated = Path.ChangeExtension(journal, null) + now.ToString("'.damaged-'yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture);
        string aside = dated + ".db";
        for (int number = 2; Sides.Any(side => File.Exists(aside + side)); number++)
        {
            aside = FormattableString.Invariant($"{dated}-{number}.db");
        }

        return aside;
    }

    /// <summary>Removes what an unfinished attempt left.</summary>
    public void RemovePart() => Try(() =>
    {
        foreach (string side in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"])
        {
            File.Delete(Part + side);
        }
    });

    /// <summary>The new journal is complete.</summary>
    public void Complete() => Try(() =>
    {
        File.Move(Part, New, overwrite: true);
        SaveNames();
    });

    /// <summary>Gives what lies at the journal's place the other name, the journal itself last.</summary>
    public void SetAside(string aside) => Try(() =>
    {
        foreach (string side in Sides.Where(side => File.Exists(journal + side)))
        {
            File.Move(journal + side, Unused(aside + side));
        }
    });

    /// <summary>Puts the new journal in its place.</summary>
    public void Place() => Try(() =>
    {
        File.Move(New, journal);
        SaveNames();
    });

    /// <summary>Keeps a copy of a WAL whose end does not count any more, before it is written over.</summary>
    /// <returns>The copy; <see langword="null"/> when there is no WAL.</returns>
    public string? CopyWal(DateTimeOffset now)
    {
        string wal = journal + "-wal";
        if (!File.Exists(wal) || new FileInfo(wal).Length == 0)
        {
            return null;
        }

        string aside = NameAside(now) + "-wal";
        Try(() => File.Copy(wal, aside));
        return aside;
    }

    public JournalLoss? ReadNote()
    {
        try
        {
            return File.Exists(Note) ? JsonSerializer.Deserialize<JournalLoss>(File.ReadAllBytes(Note)) : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void WriteNote(JournalLoss loss) => Try(() => _disk.WriteNew(Note, JsonSerializer.SerializeToUtf8Bytes(loss)));

    /// <summary>People were told.</summary>
    public void RemoveNote()
    {
        try
        {
            File.Delete(Note);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Then they are told once more.
        }
    }

    private static string Unused(string name) => File.Exists(name) ? FormattableString.Invariant($"{name}.{Guid.NewGuid():N}") : name;

    private void SaveNames() => _disk.SaveNames(Path.GetDirectoryName(Path.GetFullPath(journal))!);

    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Of(journal, cause);
        }
    }
}
