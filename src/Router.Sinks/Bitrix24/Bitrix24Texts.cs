using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>What is written into the portal where the route does not say it.</summary>
internal static class Bitrix24Texts
{
    public const string RussianTitle = "{{#if CallID}}Звонок {{name CallFrom}} → {{name CallTo}}{{else}}1С-Коннект: {{name UserID}}{{/if}}";
    public const string EnglishTitle = "{{#if CallID}}Call {{name CallFrom}} → {{name CallTo}}{{else}}1C-Connect: {{name UserID}}{{/if}}";
    public const string RussianSubject = "Звонок {{name CallFrom}} → {{name CallTo}}";
    public const string EnglishSubject = "Call {{name CallFrom}} → {{name CallTo}}";

    /// <summary>The template of the text: a chat's line, or what happened.</summary>
    public static string Text(TextLanguage language) => language.In(
        "{{#if MessageBody}}{{name AuthorID}}: {{MessageBody}}{{else if CallID}}{{name CallFrom}} → {{name CallTo}}, {{local StartTime}}"
        + "{{#if CallResult}}, итог: {{CallResult}}{{/if}}{{#if BillSec}}, разговор {{duration BillSec}}{{/if}}"
        + "{{else}}{{local Time}} {{mode}} {{object}} {{state}}{{#if Assessment}}, оценка {{Assessment}}{{/if}}{{/if}}",
        "{{#if MessageBody}}{{name AuthorID}}: {{MessageBody}}{{else if CallID}}{{name CallFrom}} → {{name CallTo}}, {{local StartTime}}"
        + "{{#if CallResult}}, result: {{CallResult}}{{/if}}{{#if BillSec}}, talk {{duration BillSec}}{{/if}}"
        + "{{else}}{{local Time}} {{mode}} {{object}} {{state}}{{#if Assessment}}, rating {{Assessment}}{{/if}}{{/if}}");
}
