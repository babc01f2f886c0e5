using Router.Journal.Sqlite.Reading;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>
/// Whether a journal that is whole in itself ends too early: SQLite drops what stands behind a damaged place of the WAL without a word.
/// </summary>
internal static class MissingEnd
{
    /// <summary>What is missing; <see langword="null"/> when nothing is.</summary>
    /// <param name="view">What is there.</param>
    /// <param name="known">What is known besides.</param>
    public static JournalLoss? Of(JournalView view, SalvageKnowledge known)
    {
        bool isUncertain = !known.IsLastSure && known.IsExpected;
        if (known.Last <= view.Last && !isUncertain)
        {
            return null;
        }

        return new JournalLoss
        {
            Reason = isUncertain
                ? "the file that says how far the journal came (journal.mark) is missing or damaged: whether its newest part is there cannot be told"
                : "the newest part of the journal was not on the disk",
            SetAsideAs = null,
            Records = 0,
            Rows = 0,
            Sinks = view.Sinks.Count,
            Lost = [new SequenceRange(view.Last + 1, isUncertain ? Math.Max(view.Last, known.Last) + Salvage.Margin : known.Last)],
            SinksWithoutPlace = [],
        };
    }
}
