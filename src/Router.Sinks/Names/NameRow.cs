using System.Runtime.InteropServices;

namespace Router.Sinks.Names;

/// <summary>What a source says of one id.</summary>
/// <param name="Id">A UUID or a number, in any spelling.</param>
/// <param name="Name">The name; blank when it is not known yet.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameRow(string Id, string Name);
