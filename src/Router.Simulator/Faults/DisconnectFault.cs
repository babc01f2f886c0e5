namespace Router.Simulator.Faults;

/// <summary>Ends all connections.</summary>
/// <param name="Name">The fault as it was asked for.</param>
/// <param name="Cut">Where the next packet is cut before the end; <see langword="null"/> to end at once.</param>
internal sealed record DisconnectFault(string Name, CutPlace? Cut) : Fault(Name);
