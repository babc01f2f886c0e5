using Router.Journal;
using Router.Journal.Sqlite;

namespace Router.Host.Running;

/// <summary>The journal's file in the data folder.</summary>
internal static class JournalFile
{
    /// <summary>Opens it to read it, when no Router runs; <see langword="null"/> when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="JournalException">It cannot be read.</exception>
    public static async ValueTask<IJournalReader?> OpenToReadAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? await SqliteJournalReader.OpenAsync(path, cancellationToken) : null;
}
