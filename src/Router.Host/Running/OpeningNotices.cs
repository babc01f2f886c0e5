using Router.Actors.Notices;
using Router.Journal;
using Router.Journal.Sqlite;
using Router.Journal.StateFiles;
using Router.Routing.Diagnostics;

namespace Router.Host.Running;

/// <summary>What people have to hear of the files that Router found when it started.</summary>
internal static class OpeningNotices
{
    /// <summary>The notices; none as a rule.</summary>
    public static IEnumerable<Notice> Of(IJournalStore journal, StateFile state)
    {
        if (state.SetAside is { } aside)
        {
            yield return new Notice(RunMessages.StateSetAside, Subject: null, aside.Path);
        }

        if (journal is not SqliteJournalStore { Opening: var opening })
        {
            yield break;
        }

        if (opening.Copy is { } copy)
        {
            yield return new Notice(RunMessages.JournalConverted, Subject: null, copy);
        }

        if (opening.Loss is { } loss)
        {
            yield return Of(loss);
        }
    }

    private static Notice Of(JournalLoss loss)
    {
        string numbers = string.Join(", ", loss.Lost.Select(range => $"{range.From}–{range.Through}"));
        string sinks = string.Join(", ", loss.SinksWithoutPlace);
        return new Notice(
            RunMessages.JournalLost,
            Subject: null,
            loss.Reason,
            loss.SetAsideAs is { } aside ? new Bilingual($"прежний файл отложен как {aside}", $"the old file is kept as {aside}") : new Bilingual("прежнего файла нет", "the old file is gone"),
            loss.Records,
            loss.Rows,
            numbers.Length == 0 ? new Bilingual("нет", "none") : numbers,
            sinks.Length == 0 ? new Bilingual("нет", "none") : sinks);
    }
}
