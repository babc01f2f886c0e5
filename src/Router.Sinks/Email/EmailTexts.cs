using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Email;

/// <summary>What a letter says where the route does not say it.</summary>
internal static class EmailTexts
{
    /// <summary>The template of the subject: the same for all events of one call or ticket, as mail programs expect of a thread.</summary>
    public const string SubjectInRussian =
        "{{#if CallID}}Звонок: {{name CallFrom}} → {{name CallTo}}{{else if TreatmentID}}Обращение {{TreatmentID}}"
        + "{{else if SessionID}}Удалённый доступ {{SessionID}}{{else}}{{mode}} {{object}} {{state}}{{/if}}";

    /// <summary>The same in English.</summary>
    public const string SubjectInEnglish =
        "{{#if CallID}}Call: {{name CallFrom}} → {{name CallTo}}{{else if TreatmentID}}Ticket {{TreatmentID}}"
        + "{{else if SessionID}}Remote access {{SessionID}}{{else}}{{mode}} {{object}} {{state}}{{/if}}";

    /// <summary>The template of the text.</summary>
    public static string Text(TextLanguage language) => language.In(
        "{{local Time}} {{login}}: {{mode}} {{object}} {{state}}"
        + "{{#if CallFrom}}\nот кого: {{name CallFrom}}{{/if}}{{#if CallTo}}\nкому: {{name CallTo}}{{/if}}{{#if CallResult}}\nитог: {{CallResult}}{{/if}}"
        + "{{#if Status}}\nстатус: {{Status}}{{/if}}{{#if Assessment}}\nоценка: {{Assessment}}{{/if}}{{#if Duration}}\nдлилось: {{duration Duration}}{{/if}}"
        + "{{#if MessageBody}}\n\n{{MessageBody}}{{/if}}",
        "{{local Time}} {{login}}: {{mode}} {{object}} {{state}}"
        + "{{#if CallFrom}}\nfrom: {{name CallFrom}}{{/if}}{{#if CallTo}}\nto: {{name CallTo}}{{/if}}{{#if CallResult}}\nresult: {{CallResult}}{{/if}}"
        + "{{#if Status}}\nstatus: {{Status}}{{/if}}{{#if Assessment}}\nrating: {{Assessment}}{{/if}}{{#if Duration}}\nlasted: {{duration Duration}}{{/if}}"
        + "{{#if MessageBody}}\n\n{{MessageBody}}{{/if}}");

    /// <summary>The subject of a letter that carries events of several calls or tickets.</summary>
    public static string Digest(TextLanguage language, int count) => language.In($"Событий: {count}", $"Events: {count}");
}
