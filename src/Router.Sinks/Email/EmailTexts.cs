using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Email;

/// <summary>The subjects of letters where the route does not give one.</summary>
internal static class EmailTexts
{
    /// <summary>The template of the subject: the same for all events of one call or ticket, as mail programs expect of a thread.</summary>
    public const string SubjectInRussian =
        "{{#if CallID}}Звонок: {{name CallFrom}} → {{name CallTo}}{{else if TreatmentID}}Обращение {{short TreatmentID}}"
        + "{{else if SessionID}}Удалённый доступ {{short SessionID}}" + Others;

    /// <summary>The same in English.</summary>
    public const string SubjectInEnglish =
        "{{#if CallID}}Call: {{name CallFrom}} → {{name CallTo}}{{else if TreatmentID}}Ticket {{short TreatmentID}}"
        + "{{else if SessionID}}Remote access {{short SessionID}}" + Others;

    private const string Others = "{{else}}{{title}}{{#if UserID}}: {{name UserID}}{{else if ColleagueID}}: {{name ColleagueID}}{{/if}}{{/if}}";

    /// <summary>The subject of a letter that carries events of several calls or tickets.</summary>
    public static string Digest(TextLanguage language, int count) => language.In($"Событий: {count}", $"Events: {count}");
}
