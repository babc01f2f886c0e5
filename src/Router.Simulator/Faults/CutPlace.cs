namespace Router.Simulator.Faults;

/// <summary>Where the next packet is cut.</summary>
/// <param name="After">After how many bytes; <see langword="null"/> at a random place.</param>
internal sealed record CutPlace(int? After);
