using System.Globalization;
using Router.Host.History;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>Moments and attempts as the verbs that ask the journal print them.</summary>
internal static class AttemptText
{
    /// <summary>A moment; answers come in the zone of the rules.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>An attempt, such as <c>2026-03-25 10:00:05 attempt 2: refused (400 Bad Request)</c>.</summary>
    public static string Of(AttemptLine attempt, Language language)
    {
        string number = attempt.Number == 0 ? "" : new Bilingual($" попытка {attempt.Number}:", $" attempt {attempt.Number}:").In(language);
        string reason = attempt.Reason.Length == 0 ? "" : $" ({attempt.Reason})";
        return $"{Of(attempt.At)}{number} {AttemptWords.Of(attempt.Result).In(language)}{reason}";
    }
}
