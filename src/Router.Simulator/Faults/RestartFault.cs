namespace Router.Simulator.Faults;

/// <summary>The app ends, and starts again after a while.</summary>
internal sealed record RestartFault(string Name, TimeSpan Downtime) : Fault(Name);
