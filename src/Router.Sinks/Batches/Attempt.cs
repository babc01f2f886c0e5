using System.Runtime.InteropServices;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Batches;

/// <summary>What came of one delivery of a batch.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="WasAnswered">Whether the receiver was there to answer; whoever did not hear one delivery will not hear the others now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Attempt(DeliveryOutcome Outcome, bool WasAnswered = true);
