namespace Router.Host.History.Tracing;

/// <summary>A time in which a login's app was not connected.</summary>
/// <param name="Login">The login.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended.</param>
/// <param name="Reason">Why.</param>
internal sealed record TracedGap(string Login, DateTimeOffset From, DateTimeOffset To, string Reason);
