using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm;
using Router.Sinks.Bitrix24;
using Router.Sinks.Console;
using Router.Sinks.Email;
using Router.Sinks.Exec;
using Router.Sinks.File;
using Router.Sinks.Telegram;
using Router.Sinks.Webhook;

namespace Router.Sinks;

/// <summary>The sinks that come with Router.</summary>
public static class BuiltInSinks
{
    /// <summary>Their factories, one for each <c>type</c>.</summary>
    public static IReadOnlyList<ISinkFactory> All { get; } =
    [
        new AmocrmSinkFactory(),
        new Bitrix24SinkFactory(),
        new ConsoleSinkFactory(),
        new EmailSinkFactory(),
        new ExecSinkFactory(),
        new FileSinkFactory(),
        new TelegramSinkFactory(),
        new WebhookSinkFactory(),
    ];
}
