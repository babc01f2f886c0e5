using System.Runtime.InteropServices;

namespace Router.Actors.Agents.Pipes;

/// <summary>A packet that cannot be read.</summary>
/// <param name="Bytes">Its bytes; nobody else has them.</param>
/// <param name="Reason">What is wrong with it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MalformedPacket(ReadOnlyMemory<byte> Bytes, string Reason);
