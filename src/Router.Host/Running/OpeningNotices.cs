using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Journal;
using Router.Journal.Sqlite;
using Router.Journal.StateFiles;

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
            yield return LossReport.Of(loss);
        }
    }
}
