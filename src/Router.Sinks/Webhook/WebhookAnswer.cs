using System.Globalization;
using System.Net.Http.Headers;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>Judges what a receiver answered. Decides only; the answer's body has been read.</summary>
internal sealed class WebhookAnswer(TextLanguage language, TimeProvider time, IReadOnlyList<string> secrets)
{
    private const int BodyLimit = 200;

    private readonly HiddenTexts _hidden = new(secrets);

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
        string said = OneLine.Of(_hidden.Mask(body), BodyLimit);
        string status = _hidden.Mask(StatusOf(response));
        return said.Length == 0 ? status : $"{status}: {said}";
    }

    private string Moved(HttpResponseMessage response)
    {
        // What follows the path may be secret.
        string? address = response.Headers.Location is { IsAbsoluteUri: true } to
            ? OneLine.Of(_hidden.Mask(to.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)), BodyLimit)
            : null;
        string ends = address is null ? "" : $": {address}";
        return language.In(
            $"{_hidden.Mask(StatusOf(response))}: адрес сменился, впишите новый в url{ends}", $"{_hidden.Mask(StatusOf(response))}: the address has changed, write the new one in url{ends}");
    }

    private DateTimeOffset? NotBefore(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delay } => time.GetUtcNow() + delay,
        { Date: { } date } => date,
        _ => null,
    };
}
