using System.Runtime.InteropServices;

namespace Router.Journal.Progress;

/// <summary>An attempt with the sink that made it.</summary>
/// <param name="Sink">The sink's name, as it was called then.</param>
/// <param name="Attempt">The attempt.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SinkAttempt(string Sink, DeliveryAttempt Attempt);
