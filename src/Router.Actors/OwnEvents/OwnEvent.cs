using Router.Actors.Notices;

namespace Router.Actors.OwnEvents;

/// <summary>Something that happened to Router, not yet in anybody's language.</summary>
/// <param name="State">Which of <see cref="Router.Routing.Routes.RouterEvents.States"/>.</param>
/// <param name="Notice">How people read it.</param>
/// <param name="Fields">What else it carries; one without a text is left out.</param>
/// <param name="Login">The login that it is about; <see langword="null"/> for Router as a whole.</param>
internal sealed record OwnEvent(string State, Notice Notice, IReadOnlyList<(string Name, object Value)> Fields, string? Login = null);
