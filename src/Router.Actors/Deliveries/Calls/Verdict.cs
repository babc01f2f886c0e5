using System.Runtime.InteropServices;
using Router.Journal.Progress;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>What an outcome means for its delivery.</summary>
/// <param name="Result">How the attempt ended.</param>
/// <param name="Reason">Why, in one line; empty when it arrived, unless there was nothing to do.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Verdict(AttemptResult Result, string Reason)
{
    /// <summary>Judges one attempt.</summary>
    /// <param name="outcome">What the sink said of it.</param>
    /// <param name="firstTried">When the delivery was first tried.</param>
    /// <param name="moment">The time and the settings.</param>
    public static Verdict Of(in DeliveryOutcome outcome, DateTimeOffset? firstTried, in Moment moment)
    {
        SinkSettings settings = moment.Settings;
        return outcome.Result switch
        {
            DeliveryResult.Delivered => new Verdict(AttemptResult.Delivered, outcome.Reason),
            DeliveryResult.Rejected => new Verdict(AttemptResult.Rejected, outcome.Reason),
            _ when moment.Now - firstTried >= settings.GiveUpAfter => new Verdict(
                AttemptResult.GivenUp, SinkTexts.GivenUp(settings.GiveUpAfter, outcome.Reason).In(settings.Language)),
            _ => new Verdict(AttemptResult.Failed, outcome.Reason),
        };
    }
}
