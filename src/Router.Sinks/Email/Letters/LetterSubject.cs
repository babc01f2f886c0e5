using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Router.Routing.Diagnostics;
using Router.Routing.Times;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts;
using Router.Sinks.Words;

namespace Router.Sinks.Email.Letters;

/// <summary>Makes the subjects of letters from templates.</summary>
internal sealed partial class LetterSubject(SinkContext context)
{
    private const int Limit = 200;

    private readonly ConcurrentDictionary<string, TextTemplate> _templates = new(StringComparer.Ordinal);

    private readonly TextSettings _settings = new() { Clock = new EventClock(context.Zone, context.Zone), Language = context.Language };

    /// <summary>The subject: what all that the letter carries agree on, or how many they are.</summary>
    public string Of(Letter letter, bool isThread)
    {
        TextTemplate template = _templates.GetOrAdd(letter.Target.Subject ?? EmailTexts.Subject(context.Language), Compile);
        string[] subjects = [.. letter.Deliveries.Select(delivery => Render(template, delivery)).Distinct(StringComparer.Ordinal)];
        return subjects switch
        {
            // Mail programs take another subject for another thread, so a thread's stays as it is.
            [var one] when isThread || letter.Deliveries.Count == 1 => one,
            [var one] => $"{one} ({letter.Deliveries.Count})",
            _ => EmailTexts.Digest(context.Language, letter.Deliveries.Count),
        };
    }

    private string Render(TextTemplate template, Delivery delivery)
    {
        string subject = OneLine.Of(template.Render(delivery.Event, _settings), Limit);
        return subject.Length > 0 ? subject : OneLine.Of(delivery.Route, Limit);
    }

    private TextTemplate Compile(string written)
    {
        TextTemplateResult result = TextTemplate.Compile(written, TextFormat.Plain);
        if (result.Template is { } template)
        {
            return template;
        }

        // A letter with the usual subject is worth more than none.
        Language language = context.Language == TextLanguage.Russian ? Language.Russian : Language.English;
        LogBadSubject(context.Logger, context.Name, result.Problems.First(problem => !problem.IsWarning).In(language));
        return TextTemplate.Compile(EmailTexts.Subject(context.Language), TextFormat.Plain).Template!;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Sink}: subject: {Problem}; letters get the usual subject")]
    private static partial void LogBadSubject(ILogger logger, string sink, string problem);
}
