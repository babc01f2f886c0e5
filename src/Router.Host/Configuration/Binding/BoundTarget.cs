using Router.Routing.Routes;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Binding;

/// <summary>One target of a route with its options read and its text compiled.</summary>
/// <param name="Route">The route's name.</param>
/// <param name="Target">The target as the route gives it.</param>
/// <param name="Options">Its options, of the factory's target type.</param>
/// <param name="Text">The text; <see langword="null"/> where the route gives none.</param>
/// <param name="ValidFor">How long it is worth delivering; <see langword="null"/> means always.</param>
internal sealed record BoundTarget(string Route, Target Target, object Options, TextTemplate? Text, TimeSpan? ValidFor);
