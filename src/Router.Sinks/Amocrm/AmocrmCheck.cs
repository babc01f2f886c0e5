using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Amocrm;

/// <summary>Finds what is wrong with a sink's options.</summary>
internal static class AmocrmCheck
{
    public static IEnumerable<OptionProblem> Problems(AmocrmSinkOptions options) =>
    [
        .. OfAddress(options.Address),
        .. OfToken(options.Token.Reveal()),
        .. OfIds("users", options.Users, "id пользователя amoCRM — число", "the id of an amoCRM user is a number"),
        .. OfIds("contacts", options.Contacts, "id контакта amoCRM — число", "the id of an amoCRM contact is a number"),
        .. OfLeads(options),
        .. OfSource(options.Source),
        .. ProxyCheck.Problems(options.Proxy),
    ];

    private static IEnumerable<OptionProblem> OfAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0 || address.UserInfo.Length > 0 || address.PathAndQuery != "/")
        {
            yield return new OptionProblem("address", "нужен адрес аккаунта: https://company.amocrm.ru", "the account's address is needed: https://company.amocrm.ru");
        }
        else if (address.Scheme == "http" && !address.IsLoopback)
        {
            yield return new OptionProblem("address", "нужен https: по http токен виден всем по пути", "https is needed: over http everybody on the way sees the token");
        }
    }

    private static IEnumerable<OptionProblem> OfToken(string token)
    {
        if (token.Length == 0 || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            yield return new OptionProblem(
                "token", "в токене только латиница и знаки, без пробелов и переводов строк", "the token takes ASCII letters and signs, no blanks and no line ends");
        }
    }

    private static IEnumerable<OptionProblem> OfIds(string option, IReadOnlyDictionary<string, string> ids, string russian, string english) =>
        from id in ids
        where !long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number == 0
        select new OptionProblem($"{option}.{id.Key}", russian, english);

    private static IEnumerable<OptionProblem> OfLeads(AmocrmSinkOptions options)
    {
        if (options.Status is not null && options.Unknown != UnknownNumber.Lead)
        {
            yield return new OptionProblem("status", "этап нужен только с unknown: lead", "a status goes with unknown: lead alone");
        }

        if (options.Pipeline is not null && options.Unknown is not (UnknownNumber.Lead or UnknownNumber.Unsorted))
        {
            yield return new OptionProblem("pipeline", "воронка нужна только с unknown: lead или unsorted", "a pipeline goes with unknown: lead or unsorted alone");
        }
    }

    private static IEnumerable<OptionProblem> OfSource(string source)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            yield return new OptionProblem("source", "amoCRM не принимает звонок без источника", "amoCRM takes no call without a source");
        }
    }
}
