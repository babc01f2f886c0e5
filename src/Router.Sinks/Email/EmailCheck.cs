using Router.Sinks.Abstractions;
using Router.Sinks.Email.Letters;
using Router.Sinks.Http;

namespace Router.Sinks.Email;

/// <summary>Finds what is wrong with a sink's options and with a target's.</summary>
internal static class EmailCheck
{
    public static IEnumerable<OptionProblem> Problems(EmailSinkOptions options) =>
        [.. OfHost(options.Host), .. OfLogin(options), .. OfFrom(options.From), .. ProxyCheck.Problems(options.Proxy)];

    public static IEnumerable<OptionProblem> Problems(EmailTarget target) =>
        from option in new (string Name, string? Text)[] { ("to", target.To), ("cc", target.Cc), ("bcc", target.Bcc), ("reply-to", target.ReplyTo) }
        where option.Text is not null && Addresses.Read(option.Text) is null
        select new OptionProblem(option.Name, Addresses.NeededInRussian, Addresses.NeededInEnglish);

    private static IEnumerable<OptionProblem> OfHost(string host)
    {
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            yield return new OptionProblem(
                "host", "нужно только имя сервера: smtp.example.com; порт — в port", "only the server's name is needed: smtp.example.com; its port goes to port");
        }
    }

    private static IEnumerable<OptionProblem> OfLogin(EmailSinkOptions options)
    {
        if (options.Password is null && options.User is not null)
        {
            yield return new OptionProblem("password", "есть user, но нет password", "there is a user and no password");
        }
        else if (options.User is null && options.Password is not null)
        {
            yield return new OptionProblem("user", "есть password, но нет user", "there is a password and no user");
        }

        if (options.User?.Any(char.IsControl) == true)
        {
            yield return new OptionProblem("user", "в логине недопустимый знак", "the login holds a character that no login can");
        }

        if (options.Password?.Reveal() is { } password && (password.Length == 0 || password.Any(char.IsControl)))
        {
            yield return new OptionProblem(
                "password", "пароль пуст или содержит перевод строки", "the password is empty or holds a line end");
        }
    }

    private static IEnumerable<OptionProblem> OfFrom(string from)
    {
        if (Addresses.Read(from) is not [_])
        {
            yield return new OptionProblem(
                "from", "нужен один адрес: router@example.com или Router <router@example.com>", "one address is needed: router@example.com or Router <router@example.com>");
        }
    }
}
