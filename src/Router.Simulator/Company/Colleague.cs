namespace Router.Simulator.Company;

/// <summary>Somebody who works in the simulated company.</summary>
/// <param name="Id">The wire's <c>ColleagueID</c>.</param>
/// <param name="Name">The name people know.</param>
/// <param name="Number">The number on the softphone.</param>
public sealed record Colleague(string Id, string Name, string Number);
