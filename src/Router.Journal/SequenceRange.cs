using System.Runtime.InteropServices;

namespace Router.Journal;

/// <summary>Numbers of the journal, both ends included.</summary>
/// <param name="From">The first.</param>
/// <param name="Through">The last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SequenceRange(long From, long Through);
