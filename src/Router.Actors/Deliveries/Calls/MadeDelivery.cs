using System.Runtime.InteropServices;
using Router.Journal.Progress;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>A delivery made ready, or why there is none.</summary>
/// <param name="Ready">The delivery; <see langword="null"/> when it is a dead letter.</param>
/// <param name="Problem">What makes it one.</param>
/// <param name="Reason">Why, in one line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MadeDelivery(Delivery? Ready, AttemptResult Problem, string Reason);
