using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Telegram;

/// <summary>Replies from Telegram: <c>two-way:</c>. The sink needs <c>may-command: true</c> for them.</summary>
public sealed record TelegramTwoWay
{
    /// <summary>Whether a reply to a message that came from a chat goes back to that client or colleague; default not.</summary>
    [Option("отправлять ли ответы из Telegram в 1С-Коннект; нужно и may-command: true", "whether replies in Telegram go to 1C-Connect; needs may-command: true as well")]
    public bool Enabled { get; init; }

    /// <summary>Who may reply: ids of users (<c>123456789</c>) and their names (<c>@name</c>). Nobody else may.</summary>
    [Option("кому можно отвечать: номера пользователей и @имена", "who may reply: ids of users and @names")]
    public IReadOnlyList<string> Allow { get; init; } = [];
}
