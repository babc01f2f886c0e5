using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Http;

namespace Router.Sinks.Bitrix24;

/// <summary>Finds what is wrong with options.</summary>
internal static class Bitrix24Check
{
    public static IEnumerable<OptionProblem> Problems(Bitrix24SinkOptions options) =>
    [
        .. OfWay(options),
        .. options.Users.SelectMany(user => OfUser(user.Key, user.Value)),
        .. OfField("contact-field", options.ContactField),
        .. OfField("company-field", options.CompanyField),
        .. ProxyCheck.Problems(options.Proxy),
    ];

    public static IEnumerable<OptionProblem> Problems(Bitrix24Target target)
    {
        if (target.Entity is { } entity && !Card.TryRead(entity, out _))
        {
            yield return new OptionProblem(
                "entity", "нужно contact:123, company:123, lead:123 или deal:123", "contact:123, company:123, lead:123 or deal:123 is needed");
        }
    }

    private static IEnumerable<OptionProblem> OfWay(Bitrix24SinkOptions options)
    {
        if (options.Webhook is null == options.Application is null)
        {
            yield return new OptionProblem(
                "webhook", "нужно одно из двух: webhook или application", "one of the two is needed: webhook or application");
        }
        else if (options.Webhook is { } webhook && !WebhookAccess.TryRead(webhook, out _, out _))
        {
            yield return new OptionProblem(
                "webhook", "нужен адрес вебхука целиком: https://портал/rest/1/код/", "the webhook's whole address is needed: https://portal/rest/1/code/");
        }
        else if (options.Application is { } application)
        {
            foreach (OptionProblem problem in OfApplication(application))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<OptionProblem> OfApplication(Bitrix24Application application)
    {
        if (!IsHost(application.Portal))
        {
            yield return new OptionProblem("application.portal", "нужен адрес портала: https://company.bitrix24.ru", "the portal's address is needed: https://company.bitrix24.ru");
        }

        if (!IsHost(application.Oauth))
        {
            yield return new OptionProblem("application.oauth", "нужен адрес сервера: https://oauth.bitrix24.tech", "the server's address is needed: https://oauth.bitrix24.tech");
        }

        if (string.IsNullOrWhiteSpace(application.ClientId))
        {
            yield return new OptionProblem("application.client-id", "код приложения пуст", "the application's code is empty");
        }

        if (string.IsNullOrWhiteSpace(application.ClientSecret.Reveal()))
        {
            yield return new OptionProblem("application.client-secret", "ключ приложения пуст", "the application's key is empty");
        }
    }

    private static bool IsHost(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "https" or "http", Host.Length: > 0, PathAndQuery: "/", UserInfo.Length: 0 };

    private static IEnumerable<OptionProblem> OfUser(string login, string user)
    {
        if (!PortalUser.TryRead(user, out _))
        {
            yield return new OptionProblem($"users.{login}", "нужен id пользователя (7) или inner:101", "a user's id (7) or inner:101 is needed");
        }
    }

    private static IEnumerable<OptionProblem> OfField(string option, string? field)
    {
        if (field is not null && (!field.StartsWith("UF_", StringComparison.Ordinal) || !field.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')))
        {
            yield return new OptionProblem(option, "нужен код пользовательского поля: UF_CRM_…", "the code of a field of your own is needed: UF_CRM_…");
        }
    }
}
