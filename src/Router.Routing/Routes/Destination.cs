namespace Router.Routing.Routes;

/// <summary>One place that an event goes to.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Address">What tells apart the destinations of one sink; empty when it has but one.</param>
/// <param name="Route">The first route that named it.</param>
/// <param name="Target">The target as that route gives it.</param>
/// <param name="OncePer">
/// The value that passes once among all logins, to be asked of <see cref="OncePerWindow"/>; <see langword="null"/> when the route has no
/// <c>once-per</c>, or the event no such value.
/// </param>
public sealed record Destination(string Sink, string Address, string Route, Target Target, string? OncePer);
