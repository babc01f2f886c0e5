using System.Runtime.InteropServices;
using Router.Journal.Records;

namespace Router.Journal;

/// <summary>An event that has a destination in one sink.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Record">The event.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SinkEntry(long Sequence, EventRecord Record);
