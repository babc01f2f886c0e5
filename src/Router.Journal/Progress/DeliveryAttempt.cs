using System.Runtime.InteropServices;

namespace Router.Journal.Progress;

/// <summary>What became of one delivery at one time; kept so that a person can ask (<c>router trace</c>).</summary>
/// <param name="Sequence">The event's number.</param>
/// <param name="Destination">Which of the event's destinations.</param>
/// <param name="At">When it ended.</param>
/// <param name="Number">Which attempt it was, from 1; 0 when nothing was tried.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">Why, in one line; empty when it arrived.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeliveryAttempt(
    long Sequence, int Destination, DateTimeOffset At, int Number, AttemptResult Result, string Reason);
