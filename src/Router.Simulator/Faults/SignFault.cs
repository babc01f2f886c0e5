namespace Router.Simulator.Faults;

/// <summary>The user logs in or out.</summary>
internal sealed record SignFault(string Name, bool IsIn) : Fault(Name);
