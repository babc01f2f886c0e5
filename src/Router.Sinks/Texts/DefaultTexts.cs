using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts;

/// <summary>
/// The texts where a route gives none: what happened on the first line, then who, how it ended and what else is worth knowing, on a line
/// each. One template serves every Object and State, for what an event does not carry leaves no trace.
/// </summary>
public static class DefaultTexts
{
    private const string Client = "{{name ClientID}}{{#if ServiceID}}, {{name ServiceID}}{{/if}}";

    /// <summary>Who it is about. A call's sides come first; whose organisation and which service stand behind them.</summary>
    private const string People =
        "{{#if CallFrom}}\n{{who CallFrom}}{{#if CallTo}} → {{who CallTo}}{{/if}}{{#if ClientID}}\n" + Client + "{{/if}}"
        + "{{else if CallTo}}\n→ {{who CallTo}}{{#if ClientID}}\n" + Client + "{{/if}}"
        + "{{else if UserID}}\n{{name UserID}}{{#if ClientID}}, " + Client + "{{/if}}"
        + "{{else if ClientID}}\n" + Client
        + "{{else if ColleagueID}}\n{{name ColleagueID}}{{/if}}";

    /// <summary>When it was, and whose app told it.</summary>
    private const string Ending = "\n{{local Time format=\"dd.MM.yyyy HH:mm\"}}{{#if login}}, {{name login}}{{/if}}";

    /// <summary>The template of the whole text, with time and login on its last line.</summary>
    /// <param name="language">The language.</param>
    /// <param name="format">Whether the first line is bold; nothing else of HTML is in it, and the lines end as in plain text.</param>
    public static string For(TextLanguage language, TextFormat format) => WithoutTime(language, format) + Ending;

    /// <summary>The same without the last line, for sinks that show time and login themselves.</summary>
    /// <inheritdoc cref="For"/>
    public static string WithoutTime(TextLanguage language, TextFormat format) =>
        (format == TextFormat.Html ? "<b>{{title}}</b>" : "{{title}}") + People + OfCall(language) + OfSession(language) + OfTicket(language)
        + "{{#if MessageBody}}\n{{MessageBody}}{{/if}}{{#if Text}}\n{{Text}}{{/if}}";

    private static string OfCall(TextLanguage language) =>
        $$$"""
        {{#if CallResult}}
        {{{language.In("Итог", "Result")}}}: {{word CallResult}}{{#if AcceptTime}}{{#if BillSec}}, {{{language.In("разговор", "lasted")}}} {{duration BillSec}}{{/if}}{{/if}}{{/if}}{{#if KeyPressed}}
        {{{language.In("Клавиша", "Key")}}}: {{KeyPressed}}{{/if}}{{#if SipCause}}
        {{{language.In("Причина", "Cause")}}}: {{SipCause}}{{/if}}{{#if CallRecordLink}}
        {{CallRecordLink}}{{/if}}
        """.ReplaceLineEndings("\n");

    private static string OfSession(TextLanguage language) =>
        $$$"""
        {{#if SessionID}}{{#if AuthorID}}
        {{{language.In("Начал", "Begun by")}}}: {{name AuthorID}}{{/if}}{{#if HostCompName}}
        {{{language.In("Компьютер", "Computer")}}}: {{HostCompName}}{{#if HostIP}} ({{HostIP}}){{/if}}{{/if}}{{#if AdminCompName}}
        {{{language.In("Подключились с", "Connected from")}}}: {{AdminCompName}}{{#if AdminIP}} ({{AdminIP}}){{/if}}{{/if}}{{#if Duration}}
        {{{language.In("Длился", "Lasted")}}}: {{duration Duration}}{{/if}}{{#if UploadedFiles}}
        {{{language.In("Передано файлов", "Files sent")}}}: {{{Files("UploadedFiles")}}}{{/if}}{{#if DownloadedFiles}}
        {{{language.In("Получено файлов", "Files fetched")}}}: {{{Files("DownloadedFiles")}}}{{/if}}{{/if}}
        """.ReplaceLineEndings("\n");

    private static string OfTicket(TextLanguage language) =>
        $$$"""
        {{#if TreatmentID}}
        {{{language.In("Обращение", "Ticket")}}} {{short TreatmentID}}{{#if AppointedSpecialistID}}
        {{{language.In("Специалист", "Specialist")}}}: {{name AppointedSpecialistID}}{{/if}}{{#if TreatmentDuration}}
        {{{language.In("Длилось", "Lasted")}}}: {{duration TreatmentDuration}}{{/if}}{{#if Assessment}}
        {{{language.In("Оценка", "Rating")}}}: {{Assessment}}{{/if}}{{#each Comments}}
        {{#if AuthorID}}{{name AuthorID}}: {{/if}}{{Text}}{{/each}}{{/if}}
        """.ReplaceLineEndings("\n");

    private static string Files(string list) => $$$"""{{{{{list}}}.Name.count}}{{#if {{{list}}}.Size.sum}}, {{size {{{list}}}.Size.sum}}{{/if}}""";
}
