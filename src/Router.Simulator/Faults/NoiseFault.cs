namespace Router.Simulator.Faults;

/// <summary>Bytes that are no good packet go out on all connections.</summary>
internal sealed record NoiseFault(string Name, NoiseKind Kind, int Size) : Fault(Name);
