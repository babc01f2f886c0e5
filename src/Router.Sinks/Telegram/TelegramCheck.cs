using System.Globalization;
using System.Text.RegularExpressions;
using Router.Routing.Hours;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Telegram;

/// <summary>Finds what is wrong with options.</summary>
internal static partial class TelegramCheck
{
    public static IEnumerable<OptionProblem> Problems(TelegramSinkOptions options) =>
    [
        .. OfToken(options.Token.Reveal()),
        .. OfChat(options.Chat),
        .. OfBaseUrl(options.BaseUrl),
        .. ProxyCheck.Problems(options.Proxy),
        .. OfSilent(options.Silent),
        .. OfTwoWay(options.TwoWay),
    ];

    public static IEnumerable<OptionProblem> Problems(TelegramTarget target, TelegramSinkOptions options) =>
        target.Chat is null && options.Chat is null
            ? [new OptionProblem(
                "chat",
                "не сказано, в какой чат; какие чаты видел бот, покажет router sinks test",
                "no chat is named; router sinks test lists the chats that the bot has seen")]
            : OfChat(target.Chat);

    private static IEnumerable<OptionProblem> OfToken(string token)
    {
        if (!Token().IsMatch(token))
        {
            yield return new OptionProblem(
                "token", "токен от @BotFather выглядит так: 123456:ABC-DEF…; без пробелов", "a token of @BotFather looks like 123456:ABC-DEF…, without blanks");
        }
    }

    private static IEnumerable<OptionProblem> OfChat(string? chat)
    {
        if (chat is not null && !long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !Name().IsMatch(chat))
        {
            yield return new OptionProblem("chat", "нужен номер чата (-1001234567890) или @имя", "a chat's id (-1001234567890) or @name is needed");
        }
    }

    private static IEnumerable<OptionProblem> OfBaseUrl(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Host.Length == 0 || url.UserInfo.Length + url.Query.Length + url.Fragment.Length > 0)
        {
            yield return new OptionProblem("base-url", "нужен адрес сервера: https://api.telegram.org", "the server's address is needed: https://api.telegram.org");
        }
    }

    private static IEnumerable<OptionProblem> OfSilent(IReadOnlyList<string> lines)
    {
        if (lines.Any(line => HoursLine.Parse(line) is null))
        {
            yield return new OptionProblem(
                "silent", "строки пишут как в hours: mon-fri 21:00-09:00", "lines are written as in hours: mon-fri 21:00-09:00");
        }
    }

    private static IEnumerable<OptionProblem> OfTwoWay(TelegramTwoWay twoWay)
    {
        if (twoWay.Enabled && twoWay.Allow.Count == 0)
        {
            yield return new OptionProblem(
                "two-way.allow", "не сказано, кому можно отвечать: [123456789, \"@имя\"]", "it does not say who may reply: [123456789, \"@name\"]");
        }

        if (twoWay.Allow.Any(user => !long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !Name().IsMatch(user)))
        {
            yield return new OptionProblem(
                "two-way.allow", "нужны номера пользователей (123456789) или @имена", "ids of users (123456789) or @names are needed");
        }
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{3,100}$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("^@[A-Za-z][A-Za-z0-9_]{3,31}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
