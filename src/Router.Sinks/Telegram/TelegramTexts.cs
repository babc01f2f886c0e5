using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Telegram;

/// <summary>What a message says where the route does not say it.</summary>
internal static class TelegramTexts
{
    /// <summary>The template of the text: what it is about in bold, then the fields that the event has.</summary>
    public static string Text(TextLanguage language) => language.In(
        "<b>{{object}} {{state}}</b>\n{{local Time}}, {{login}}"
        + "{{#if CallFrom}}\nот кого: <b>{{name CallFrom}}</b>{{/if}}{{#if CallTo}}\nкому: {{name CallTo}}{{/if}}{{#if CallResult}}\nитог: {{CallResult}}{{/if}}"
        + "{{#if AuthorID}}\nкто: <b>{{name AuthorID}}</b>{{/if}}{{#if Status}}\nстатус: {{Status}}{{/if}}{{#if Assessment}}\nоценка: {{Assessment}}{{/if}}"
        + "{{#if Duration}}\nдлилось: {{duration Duration}}{{/if}}{{#if MessageBody}}\n\n{{MessageBody}}{{/if}}",
        "<b>{{object}} {{state}}</b>\n{{local Time}}, {{login}}"
        + "{{#if CallFrom}}\nfrom: <b>{{name CallFrom}}</b>{{/if}}{{#if CallTo}}\nto: {{name CallTo}}{{/if}}{{#if CallResult}}\nresult: {{CallResult}}{{/if}}"
        + "{{#if AuthorID}}\nby: <b>{{name AuthorID}}</b>{{/if}}{{#if Status}}\nstatus: {{Status}}{{/if}}{{#if Assessment}}\nrating: {{Assessment}}{{/if}}"
        + "{{#if Duration}}\nlasted: {{duration Duration}}{{/if}}{{#if MessageBody}}\n\n{{MessageBody}}{{/if}}");
}
