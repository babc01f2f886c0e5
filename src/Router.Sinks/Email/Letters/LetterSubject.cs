using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Email.Letters;

/// <summary>Makes the subjects of letters.</summary>
internal static class LetterSubject
{
    private const int Limit = 200;

    /// <summary>The subject: what all that the letter carries agree on, or how many they are.</summary>
    public static string Of(Letter letter, bool isThread, TextLanguage language)
    {
        string[] subjects = [.. letter.Deliveries.Select(Of).Distinct(StringComparer.Ordinal)];
        return subjects switch
        {
            // Mail programs take another subject for another thread, so a thread's stays as it is.
            [var first, ..] when isThread || letter.Deliveries.Count == 1 => first,
            [var one] => $"{one} ({letter.Deliveries.Count})",
            _ => EmailTexts.Digest(language, letter.Deliveries.Count),
        };
    }

    private static string Of(Delivery delivery)
    {
        string subject = OneLine.Of(((EmailTarget)delivery.Target).Subject, Limit);
        return subject.Length > 0 ? subject : OneLine.Of(delivery.Route, Limit);
    }
}
