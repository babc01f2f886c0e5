using System.Net.Http.Headers;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>Judges what a receiver answered. Decides only; the answer's body has been read.</summary>
internal sealed class WebhookAnswer(TextLanguage language, TimeProvider time, ReceiverWords words)
{
    /// <summary>How long a receiver that wants no more is left alone.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromHours(1);

    public DeliveryOutcome Judge(HttpResponseMessage response, string body)
    {
        int code = (int)response.StatusCode;
        return code switch
        {
            >= 200 and < 300 => DeliveryOutcome.Delivered,
            410 => DeliveryOutcome.Retry(Stopped(response, body), time.GetUtcNow() + Gone),
            408 or 429 or >= 500 => DeliveryOutcome.Retry(Reason(response, body), NotBefore(response.Headers.RetryAfter)),
            300 or 301 or 302 or 303 or 307 or 308 => DeliveryOutcome.Rejected(Moved(response)),
            _ => DeliveryOutcome.Rejected(Reason(response, body)),
        };
    }

    private string Reason(HttpResponseMessage response, string body) => WithBody(words.StatusOf(response), body);

    /// <summary>It may be a mistake of the receiver's: nothing is lost until somebody has looked.</summary>
    private string Stopped(HttpResponseMessage response, string body)
    {
        string status = words.StatusOf(response);
        return WithBody(
            language.In(
                $"{status}: получатель просит больше ничего не присылать; спросим снова через час, а если так и надо, уберите приёмник",
                $"{status}: the receiver asks to send nothing more; it is asked again in an hour, and if it is meant so, remove the sink"),
            body);
    }

    private string Moved(HttpResponseMessage response)
    {
        string status = words.StatusOf(response);
        string ends = response.Headers.Location is { IsAbsoluteUri: true } to ? $": {words.AddressOf(to)}" : "";
        return language.In(
            $"{status}: адрес сменился, впишите новый в url{ends}", $"{status}: the address has changed, write the new one in url{ends}");
    }

    private string WithBody(string reason, string body) => words.Said(body) is { Length: > 0 } said ? $"{reason}: {said}" : reason;

    private DateTimeOffset? NotBefore(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delay } => time.GetUtcNow() + delay,
        { Date: { } date } => date,
        _ => null,
    };
}
