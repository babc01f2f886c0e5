using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>Makes one outcome for each delivery of whatever a sink answered.</summary>
internal static class Outcomes
{
    /// <summary>What the sink said of each delivery; a sink that did not say it for each is asked again.</summary>
    public static IReadOnlyList<DeliveryOutcome> Of(IReadOnlyList<DeliveryOutcome>? answered, int expected, Language language)
    {
        if (answered is null || answered.Count != expected)
        {
            return All(DeliveryOutcome.Retry(SinkTexts.WrongCount(answered?.Count ?? 0, expected).In(language)), expected);
        }

        return answered.All(item => item.Result != DeliveryResult.None)
            ? answered
            : [.. answered.Select(item => item.Result == DeliveryResult.None ? DeliveryOutcome.Retry(SinkTexts.NoOutcome.In(language)) : item)];
    }

    /// <summary>All are tried again, because the call threw.</summary>
    public static IReadOnlyList<DeliveryOutcome> Of(Exception cause, int expected) =>
        All(DeliveryOutcome.Retry(FirstLine(cause)), expected);

    /// <summary>The same with the reasons masked.</summary>
    public static IReadOnlyList<DeliveryOutcome> Masked(IReadOnlyList<DeliveryOutcome> outcomes, Func<string, string> mask) =>
        outcomes.All(item => item.Reason.Length == 0) ? outcomes : [.. outcomes.Select(item => Masked(item, mask))];

    /// <summary>The same outcome for all.</summary>
    public static IReadOnlyList<DeliveryOutcome> All(DeliveryOutcome outcome, int count)
    {
        var all = new DeliveryOutcome[count];
        Array.Fill(all, outcome);
        return all;
    }

    private static DeliveryOutcome Masked(DeliveryOutcome outcome, Func<string, string> mask) => outcome.Result switch
    {
        DeliveryResult.Retry => DeliveryOutcome.Retry(mask(outcome.Reason), outcome.NotBefore),
        DeliveryResult.Rejected => DeliveryOutcome.Rejected(mask(outcome.Reason)),
        _ when outcome.IsNothingToDo => DeliveryOutcome.NothingToDo(mask(outcome.Reason)),
        _ => outcome,
    };

    /// <summary>An exception in one line.</summary>
    public static string FirstLine(Exception cause)
    {
        string text = cause.Message.AsSpan().Trim().ToString();
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        text = end < 0 ? text : text[..end].TrimEnd();
        return text.Length == 0 ? cause.GetType().Name : text;
    }
}
