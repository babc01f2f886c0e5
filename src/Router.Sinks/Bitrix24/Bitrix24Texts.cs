using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>What is written into the portal where the route does not say it.</summary>
internal static class Bitrix24Texts
{
    /// <summary>The subject of a call's activity, in either language: the words come from the helpers.</summary>
    public const string Subject = "{{title}}: {{name CallFrom}} → {{name CallTo}}";

    public const string RussianTitle = "{{#if CallID}}" + Subject + "{{else}}1С-Коннект: {{name UserID}}{{/if}}";
    public const string EnglishTitle = "{{#if CallID}}" + Subject + "{{else}}1C-Connect: {{name UserID}}{{/if}}";

    /// <summary>The template of the text: a chat's line, or what happened.</summary>
    public static string Text(TextLanguage language) =>
        "{{#if MessageBody}}{{name AuthorID}}: {{MessageBody}}{{else}}{{title}}"
        + "{{#if CallFrom}}: {{who CallFrom}} → {{who CallTo}}, {{local StartTime}}{{/if}}{{#if CallResult}}, {{word CallResult}}{{/if}}"
        + language.In(
            "{{#if BillSec}}, разговор {{duration BillSec}}{{/if}}{{#if Assessment}}, оценка {{Assessment}}{{/if}}{{/if}}",
            "{{#if BillSec}}, talk {{duration BillSec}}{{/if}}{{#if Assessment}}, rating {{Assessment}}{{/if}}{{/if}}");
}
