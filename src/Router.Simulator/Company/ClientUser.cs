namespace Router.Simulator.Company;

/// <summary>A person at a client.</summary>
/// <param name="Id">The wire's <c>UserID</c>.</param>
/// <param name="Name">The name people know.</param>
/// <param name="ClientId">The client the person works for.</param>
/// <param name="Number">The telephone number.</param>
/// <param name="ServiceIds">The services the person may ask.</param>
public sealed record ClientUser(string Id, string Name, string ClientId, string Number, IReadOnlyList<string> ServiceIds);
