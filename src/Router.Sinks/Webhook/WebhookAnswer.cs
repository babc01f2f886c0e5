using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>Judges what a receiver answered. Decides only; the answer's body has been read.</summary>
internal sealed class WebhookAnswer(TextLanguage language, TimeProvider time, IReadOnlyList<string> secrets)
{
    private const int BodyLimit = 200;
    private const int ShortestSecret = 4;

    public DeliveryOutcome Judge(HttpResponseMessage response, string body)
    {
        int code = (int)response.StatusCode;
        return code switch
        {
            >= 200 and < 300 => DeliveryOutcome.Delivered,
            408 or 429 or >= 500 => DeliveryOutcome.Retry(Reason(response, body), NotBefore(response.Headers.RetryAfter)),
            300 or 301 or 302 or 303 or 307 or 308 => DeliveryOutcome.Rejected(Moved(response)),
            _ => DeliveryOutcome.Rejected(Reason(response, body)),
        };
    }

    private static string StatusOf(HttpResponseMessage response)
    {
        string phrase = OneLine.Of(response.ReasonPhrase ?? "", 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {phrase}").TrimEnd();
    }

    private string Reason(HttpResponseMessage response, string body)
    {
        string said = OneLine.Of(Masked(body), BodyLimit);
        string status = Masked(StatusOf(response));
        return said.Length == 0 ? status : $"{status}: {said}";
    }

    private string Moved(HttpResponseMessage response)
    {
        // What follows the path may be secret.
        string? address = response.Headers.Location is { IsAbsoluteUri: true } to
            ? OneLine.Of(Masked(to.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)), BodyLimit)
            : null;
        string ends = address is null ? "" : $": {address}";
        return language.In(
            $"{Masked(StatusOf(response))}: адрес сменился, впишите новый в url{ends}", $"{Masked(StatusOf(response))}: the address has changed, write the new one in url{ends}");
    }

    private DateTimeOffset? NotBefore(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delay } => time.GetUtcNow() + delay,
        { Date: { } date } => date,
        _ => null,
    };

    /// <summary>A receiver may say what it was sent: our secrets stay ours.</summary>
    private string Masked(string text)
    {
        var masked = new StringBuilder(text);
        foreach (string secret in secrets.Where(secret => secret.Length >= ShortestSecret).OrderByDescending(secret => secret.Length))
        {
            masked.Replace(secret, "***");
        }

        return masked.ToString();
    }
}
