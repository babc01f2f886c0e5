using Router.Protocol.Vocabulary;

namespace Router.Actors.Status;

/// <summary>One subscription as people see it.</summary>
/// <param name="Category">What it covers.</param>
/// <param name="State">How far it is.</param>
/// <param name="Error">The app's Error text when it said no.</param>
/// <param name="NextTry">When it is asked for again, if it is.</param>
public sealed record SubscriptionStatus(Category Category, SubscriptionState State, string? Error = null, DateTimeOffset? NextTry = null);
