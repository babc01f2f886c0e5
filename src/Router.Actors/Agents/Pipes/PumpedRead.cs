namespace Router.Actors.Agents.Pipes;

/// <summary>What one read brought, and whether there can be another.</summary>
/// <param name="Packets">What it brought, which may be nothing.</param>
/// <param name="IsEnd">Whether it was the last.</param>
/// <param name="FramingFault">Why the bytes cannot be read on, if they cannot.</param>
internal sealed record PumpedRead(PacketsRead Packets, bool IsEnd, string? FramingFault);
