using Microsoft.Extensions.Time.Testing;
using Router.Journal.Sqlite;

namespace Router.Journal.Tests.Sqlite;

/// <summary>A folder of its own for a test's journal; it goes with the test.</summary>
internal sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("router-journal-");

    /// <summary>The journal's file.</summary>
    public string Journal => PathOf("journal.db");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The names of all files there, in order.</summary>
    public string[] Names => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The time; it stands at the time of the records.</summary>
    public FakeTimeProvider Time { get; } = new(TestRecords.Start);

    public SqliteJournalOptions Options => new() { Path = Journal, Durability = JournalDurability.ProcessCrash, Time = Time };

    public Task<SqliteJournalStore> OpenAsync() => SqliteJournalStore.OpenAsync(Options, default);

    public void Dispose() => _folder.Delete(recursive: true);
}
