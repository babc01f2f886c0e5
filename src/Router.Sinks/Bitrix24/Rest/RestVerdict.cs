using System.Text.RegularExpressions;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>Judges what the portal refused, and says in plain words what to do. Decides only.</summary>
internal sealed partial class RestVerdict(SinkContext context)
{
    private const int CodeLimit = 60;
    private const int DescriptionLimit = 200;

    /// <summary>The portal frees a method minute by minute, so a minute is worth a wait when it does not say how long.</summary>
    private static readonly TimeSpan OperatingPause = TimeSpan.FromMinutes(1);

    /// <summary>What an error makes of a delivery.</summary>
    /// <param name="error">The error.</param>
    /// <param name="secrets">What the portal may have said back and nobody may read.</param>
    public DeliveryOutcome Of(RestError error, IReadOnlyList<string> secrets)
    {
        string said = Said(error, secrets);
        return WordsOf(error.Code.ToUpperInvariant()) is { } words
            ? DeliveryOutcome.Retry($"{said}: {words}", NotBefore(error))
            : error.Status is 408 or 429 or >= 500 ? DeliveryOutcome.Retry(said, error.RetryAfter)
            : error.Status is 401 ? DeliveryOutcome.Retry($"{said}: {WordsOf("NO_AUTH_FOUND")}")
            : DeliveryOutcome.Rejected(said);
    }

    /// <summary>The answer is none of a portal's.</summary>
    public DeliveryOutcome Malformed(int status) => DeliveryOutcome.Retry(context.Language.In(
        $"{status}: ответ не похож на Битрикс24; проверьте адрес портала", $"{status}: the answer is no Bitrix24's; check the portal's address"));

    private DateTimeOffset? NotBefore(RestError error) => error.Is("OPERATION_TIME_LIMIT") ? error.ResetAt ?? error.RetryAfter ?? context.Time.GetUtcNow() + OperatingPause
        : error.Is("QUERY_LIMIT_EXCEEDED") ? error.RetryAfter ?? context.Time.GetUtcNow() + TimeSpan.FromSeconds(1)
        : error.RetryAfter;

    /// <summary>What to do; <see langword="null"/> for what nobody can mend without changing the delivery.</summary>
    private string? WordsOf(string code) => code switch
    {
        "QUERY_LIMIT_EXCEEDED" => context.Language.In("запросов больше, чем портал пропускает; Router подождёт", "more requests than the portal lets pass; Router waits"),
        "OPERATION_TIME_LIMIT" => context.Language.In("портал считал этот метод слишком долго; Router подождёт", "the portal has spent too long on this method; Router waits"),
        "OVERLOAD_LIMIT" => context.Language.In("REST закрыт вручную из-за нагрузки; напишите в поддержку Битрикс24", "REST is blocked by hand for overload; write to Bitrix24's support"),
        "NO_AUTH_FOUND" or "INVALID_TOKEN" or "EXPIRED_TOKEN" => context.Language.In(
            $"вход не принят; проверьте адрес вебхука, а для приложения выполните router sinks authorize {context.Name}",
            $"the login is not taken; check the webhook's address, or for an application run router sinks authorize {context.Name}"),
        "INSUFFICIENT_SCOPE" => context.Language.In(
            "нет прав; отметьте crm, telephony и user в настройках вебхука или приложения", "rights are missing; tick crm, telephony and user in the settings of the webhook or application"),
        "WRONG_AUTH_TYPE" => context.Language.In("так умеет только приложение; настройте application", "only an application may do that; set up application"),
        "INVALID_CREDENTIALS" or "ACCESS_DENIED" or "USER_ACCESS_ERROR" => context.Language.In(
            "доступа нет; нужен тариф с REST и пользователь с правами на CRM", "no access; a plan with REST and a user with rights to the CRM are needed"),
        "PAYMENT_REQUIRED" => context.Language.In("оплата истекла", "the payment has run out"),
        "INTERNAL_SERVER_ERROR" or "ERROR_UNEXPECTED_ANSWER" => context.Language.In("портал сломался внутри", "the portal failed inside"),
        "PORTAL_DELETED" => context.Language.In("портал закрыт", "the portal is closed"),
        _ => null,
    };

    private static string Said(RestError error, IReadOnlyList<string> secrets)
    {
        string text = error.Code.Length == 0 ? "" : OneLine.Of(error.Code, CodeLimit);
        string description = OneLine.Of(error.Description, DescriptionLimit);
        string said = description.Length == 0 || description.Equals(text, StringComparison.OrdinalIgnoreCase) ? text
            : text.Length == 0 ? description : $"{text} ({description})";
        foreach (string secret in secrets.Where(secret => secret.Length > 0))
        {
            said = said.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }

        // A phone number said back is a client's.
        return said.Length == 0 ? $"{error.Status}" : LongNumber().Replace(said, "***");
    }

    [GeneratedRegex(@"[0-9]{6,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();
}
