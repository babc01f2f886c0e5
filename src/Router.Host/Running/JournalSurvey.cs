using Router.Host.Configuration.Settings;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Sqlite;

namespace Router.Host.Running;

/// <summary>Looks at the journal from outside.</summary>
internal static class JournalSurvey
{
    private static readonly string[] Endings = ["", "-wal"];

    /// <summary>How it is now.</summary>
    public static async Task<JournalReport> OfAsync(RouterHostOptions options, IJournalReader journal, CancellationToken cancellationToken)
    {
        JournalSettings settings = options.Configuration.Journal;
        string? path = journal is SqliteJournalStore ? options.Configuration.JournalPath : null;
        var report = new JournalReport(path, path is null ? 0 : SizeOf(path), settings.Keep.Size, Oldest: null, settings.Durability);
        try
        {
            return await journal.ReadAsync(0, 1, cancellationToken) is [var oldest] ? report with { Oldest = oldest.Record.WrittenAt } : report;
        }
        catch (JournalException exception)
        {
            // A journal that does not answer is what somebody asks the status for.
            return report with { Fault = exception.Message };
        }
    }

    private static long SizeOf(string path) =>
        Endings.Select(ending => new FileInfo(path + ending)).Where(file => file.Exists).Sum(file => file.Length);
}
