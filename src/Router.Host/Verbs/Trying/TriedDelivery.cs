using Router.Host.CommandLine;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Verbs.Trying;

/// <summary>What came of one delivery of a trial.</summary>
/// <param name="Event">The event, as <c>--event</c> named it.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">Why it did not arrive, or why there was nothing to do; empty when it arrived.</param>
/// <param name="NotBefore">When the receiver wants the next attempt, where it said so.</param>
/// <param name="Milliseconds">How long the call took.</param>
internal sealed record TriedDelivery(string Event, DeliveryResult Result, string Reason, DateTimeOffset? NotBefore, long Milliseconds)
{
    /// <summary>The line for people.</summary>
    public string In(CliContext context)
    {
        string outcome = context.Say(Result switch
        {
            DeliveryResult.Delivered when Reason.Length > 0 => new Bilingual($"доставлять нечего: {Reason}", $"nothing to do: {Reason}"),
            DeliveryResult.Delivered => new Bilingual("доставлено", "delivered"),
            DeliveryResult.Rejected => new Bilingual($"отказ: {Reason}", $"rejected: {Reason}"),
            _ => new Bilingual($"не вышло, Router повторит: {Reason}", $"retry: {Reason}"),
        });
        string later = NotBefore is { } moment ? context.Say(new Bilingual($", не раньше {moment:u}", $", not before {moment:u}")) : "";
        return $"{Event}: {outcome}{later} ({context.Say(new Bilingual($"{Milliseconds} мс", $"{Milliseconds} ms"))})";
    }
}
