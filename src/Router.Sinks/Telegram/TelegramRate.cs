using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Telegram;

/// <summary>How fast messages may go: <c>rate:</c>. The defaults are what Telegram asks of a bot; another program with its token needs a part of them.</summary>
public sealed record TelegramRate
{
    /// <summary>The most messages in a second, to all chats; 1 to 1000, default 30.</summary>
    [Option("всего в секунду", "in all, a second", Min = 1, Max = 1000)]
    public int PerSecond { get; init; } = 30;

    /// <summary>The most messages in a minute to one chat, three of them at once; 1 to 600, default 60.</summary>
    [Option("в один чат в минуту", "to one chat, a minute", Min = 1, Max = 600)]
    public int ChatPerMinute { get; init; } = 60;

    /// <summary>The most messages in a minute to one group or channel; 1 to 600, default 20.</summary>
    [Option("в одну группу или канал в минуту", "to one group or channel, a minute", Min = 1, Max = 600)]
    public int GroupPerMinute { get; init; } = 20;
}
