namespace Router.Simulator.Faults;

/// <summary>A message of this many bytes is told: a good packet, only large.</summary>
internal sealed record LargeFault(string Name, int Size) : Fault(Name);
