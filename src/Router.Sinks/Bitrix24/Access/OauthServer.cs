using System.Text.Json;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Access;

/// <summary>The authorization server: the only one that sees the application's key.</summary>
internal sealed class OauthServer(SinkContext context, ApiClient api, Bitrix24Application application)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Exchanges a code or a refresh token for tokens.</summary>
    /// <param name="grant"><c>authorization_code</c> or <c>refresh_token</c>.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="value">The code or the token.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="PortalException">There are none.</exception>
    public async Task<Tokens> ExchangeAsync(string grant, string name, string value, CancellationToken cancellationToken)
    {
        string query = string.Join('&', new[]
        {
            ("grant_type", grant), ("client_id", application.ClientId), ("client_secret", application.ClientSecret.Reveal()), (name, value),
        }.Select(item => $"{item.Item1}={Uri.EscapeDataString(item.Item2)}"));
        using var limit = new CancellationTokenSource(Limit, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            ApiAnswer answer = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(application.Oauth, "/oauth/token/?" + query)), either.Token);
            return Read(answer);
        }
        catch (NoAnswerException failure)
        {
            throw new PortalException(DeliveryOutcome.Retry(failure.Message), concernsAll: true);
        }
    }

    private Tokens Read(ApiAnswer answer)
    {
        JsonElement body = default;
        try
        {
            body = JsonSerializer.Deserialize<JsonElement>(answer.Body);
        }
        catch (JsonException)
        {
            // Judged below, by its status.
        }

        return answer.Status is >= 200 and < 300 && Tokens.Read(body) is { } tokens
            ? tokens
            : throw new PortalException(DeliveryOutcome.Retry(Reason(answer.Status, body.Find("error")?.AsText() ?? "")), concernsAll: true);
    }

    private string Reason(int status, string code) => code.ToUpperInvariant() switch
    {
        "INVALID_GRANT" => context.Language.In(
            $"вход больше не действует; выполните router sinks authorize {context.Name}", $"the authorization is over; run router sinks authorize {context.Name}"),
        "INVALID_CLIENT" => context.Language.In(
            "сервер авторизации не знает приложение; проверьте client-id и client-secret, и что оно установлено",
            "the authorization server does not know the application; check client-id and client-secret, and that it is installed"),
        "PAYMENT_REQUIRED" => context.Language.In("оплата приложения истекла", "the application's payment has run out"),
        _ => context.Language.In($"сервер авторизации ответил {status}", $"the authorization server answered {status}"),
    };
}
