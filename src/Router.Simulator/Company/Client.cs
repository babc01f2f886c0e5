namespace Router.Simulator.Company;

/// <summary>An organisation that the simulated company serves.</summary>
/// <param name="Id">The wire's <c>ClientID</c>.</param>
/// <param name="Name">The name people know.</param>
public sealed record Client(string Id, string Name);
