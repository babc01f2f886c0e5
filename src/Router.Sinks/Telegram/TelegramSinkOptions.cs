using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Telegram;

/// <summary>The options of <c>type: telegram</c>.</summary>
public sealed record TelegramSinkOptions
{
    /// <summary>The bot's token, as @BotFather gives it.</summary>
    [Option("токен бота от @BotFather", "the bot's token, as @BotFather gives it")]
    public required Secret Token { get; init; }

    /// <summary>Where messages go whose target names no chat: an id such as <c>-1001234567890</c>, or <c>@name</c>; default nowhere.</summary>
    [Option(
        "чат для целей без своего chat: -1001234567890 или @имя", "the chat of targets that name none: -1001234567890 or @name")]
    public string? Chat { get; init; }

    /// <summary>The Bot API server; default Telegram's own. A local one may be http.</summary>
    [Option("адрес сервера Bot API; свой может быть http", "the Bot API server; your own may be http")]
    public Uri BaseUrl { get; init; } = new("https://api.telegram.org");

    /// <summary>When messages come without a sound: lines as in <c>hours:</c>, in <c>time-zone</c>; default never.</summary>
    [Option("когда без звука, строками как в hours: mon-fri 21:00-09:00", "when messages come without a sound, as lines of hours: mon-fri 21:00-09:00")]
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>Whether Telegram shows what a link in a text leads to; default not.</summary>
    [Option("показывать ли, куда ведут ссылки", "whether to show what links lead to")]
    public bool LinkPreviews { get; init; }

    /// <summary>How fast messages may go.</summary>
    [Option("сколько сообщений можно отправлять", "how many messages may go")]
    public TelegramRate Rate { get; init; } = new();

    /// <summary>Whether replies in Telegram go to the clients and colleagues who wrote.</summary>
    [Option("ответы из Telegram клиентам и коллегам", "replies from Telegram to clients and colleagues")]
    public TelegramTwoWay TwoWay { get; init; } = new();

    /// <summary>The proxy to Telegram, http or socks5; default the system's.</summary>
    [Option("прокси: http://… или socks5://…; без него — системный", "the proxy: http://… or socks5://…; without it the system's")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }
}
