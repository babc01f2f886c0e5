using Router.Journal.Progress;

namespace Router.Host.History;

/// <summary>What became of a delivery at one time.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Number">Which attempt it was, from 1; 0 when nothing was tried.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">Why; empty when it arrived.</param>
internal sealed record AttemptLine(DateTimeOffset At, int Number, AttemptResult Result, string Reason)
{
    /// <summary>The line of an attempt.</summary>
    public static AttemptLine Of(DeliveryAttempt attempt, HistoryView view) =>
        new(view.Local(attempt.At), attempt.Number, attempt.Result, view.Mask(attempt.Reason));
}
