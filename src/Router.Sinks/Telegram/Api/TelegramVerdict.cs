using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Api;

/// <summary>Judges what the Bot API answered to a message. Decides only.</summary>
internal static class TelegramVerdict
{
    public static DeliveryOutcome Of(TelegramAnswer answer, TelegramWords words) => answer switch
    {
        { IsOk: true } => DeliveryOutcome.Delivered,
        { IsTelegrams: false } => DeliveryOutcome.Retry(words.NotTelegrams(answer.Code), answer.RetryAt),
        { Code: 429 } => DeliveryOutcome.Retry(words.TooFast, answer.RetryAt),

        // A wrong token is the configuration's, not the message's: everything waits for the right one.
        { Code: 401 or 404 } => DeliveryOutcome.Retry(words.Refused(answer)),
        { Code: 408 or 409 or >= 500 } => DeliveryOutcome.Retry(words.Failing(answer), answer.RetryAt),
        _ => DeliveryOutcome.Rejected(words.Refused(answer)),
    };
}
