using System.Globalization;
using Router.Actors.Notices;
using Router.Journal;
using Router.Routing.Diagnostics;

namespace Router.Actors.Journaling;

/// <summary>Says in one line what became of a damaged journal.</summary>
public static class LossReport
{
    private const int MostRanges = 5;
    private static readonly Bilingual None = new("нет", "none");
    private static readonly Bilingual Gone = new("его больше нет", "it is gone");

    /// <summary>The alarm.</summary>
    public static Notice Of(JournalLoss loss) => new(
        NoticeMessages.JournalLost,
        Subject: null,
        loss.Reason,
        loss.SetAsideAs ?? (object)Gone,
        loss.Records,
        loss.Rows,
        loss.Sinks,
        Ranges(loss.Lost),
        Names(loss.SinksWithoutPlace),
        Names(loss.SinksSetBack),
        Names([.. loss.RowsLost.Select(item => FormattableString.Invariant($"{item.Key} ({item.Value})"))]));

    private static object Names(IReadOnlyList<string> names) => names.Count == 0 ? None : string.Join(", ", names);

    private static Bilingual Ranges(IReadOnlyList<SequenceRange> ranges)
    {
        if (ranges.Count == 0)
        {
            return None;
        }

        string text = string.Join(", ", ranges.Take(MostRanges).Select(Range));
        int more = ranges.Count - MostRanges;
        return more <= 0
            ? new Bilingual(text, text)
            : new Bilingual(FormattableString.Invariant($"{text} и ещё {more}"), FormattableString.Invariant($"{text} and {more} more"));
    }

    private static string Range(SequenceRange range) => range.From == range.Through
        ? range.From.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{range.From}–{range.Through}");
}
