using Router.Actors.Status;

namespace Router.Host.History.Tracing;

/// <summary>A login that does not tell all that is wanted.</summary>
/// <param name="Login">The login.</param>
/// <param name="State">How its connection is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Missing">The subscriptions that the app has not confirmed.</param>
internal sealed record TracedLogin(string Login, AgentState State, DateTimeOffset Since, IReadOnlyList<SubscriptionStatus> Missing);
