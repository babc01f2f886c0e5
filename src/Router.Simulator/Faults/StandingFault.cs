namespace Router.Simulator.Faults;

/// <summary>Changes how the app behaves from now on.</summary>
internal sealed record StandingFault(string Name, Func<Behaviour, Behaviour> Change) : Fault(Name);
