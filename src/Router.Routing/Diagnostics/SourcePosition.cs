using System.Runtime.InteropServices;

namespace Router.Routing.Diagnostics;

/// <summary>A place in a configuration file; both numbers start at 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in characters; <see langword="null"/> when the line as a whole is meant.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourcePosition(int Line, int? Column);
