using System.Runtime.InteropServices;

namespace Router.Actors.OwnEvents;

/// <summary>The room on a disk.</summary>
/// <param name="Free">The bytes that Router may still use; from 0.</param>
/// <param name="Total">The bytes that the disk has in all; from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DiskSpace(long Free, long Total);
