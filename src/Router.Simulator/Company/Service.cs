namespace Router.Simulator.Company;

/// <summary>A service line of the simulated company.</summary>
/// <param name="Id">The wire's <c>ServiceID</c>.</param>
/// <param name="Name">The name people know.</param>
public sealed record Service(string Id, string Name);
