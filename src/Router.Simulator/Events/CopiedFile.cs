namespace Router.Simulator.Events;

/// <summary>A file copied in a remote session.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="SourceDir">The folder it came from.</param>
/// <param name="DestinDir">The folder it went to.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Duration">How many seconds it took.</param>
public sealed record CopiedFile(string Name, string SourceDir, string DestinDir, long Size, int Duration);
