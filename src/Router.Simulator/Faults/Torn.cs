namespace Router.Simulator.Faults;

/// <summary>How writes are split.</summary>
/// <param name="At">After how many bytes of each packet; <see langword="null"/> at random places, across packets too.</param>
/// <param name="Pause">The time between two pieces.</param>
internal sealed record Torn(int? At, TimeSpan Pause);
