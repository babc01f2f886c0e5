namespace Router.Journal.Records;

/// <summary>One destination that the rules chose.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Address">What tells apart the destinations of one sink; empty when it has but one.</param>
/// <param name="Route">The route that chose it.</param>
/// <param name="Options">The target's options as the route gave them.</param>
/// <param name="IsSuppressed">Whether <c>once-per</c> held it back: it is kept as decided and is never delivered.</param>
public sealed record JournaledDestination(
    string Sink,
    string Address,
    string Route,
    IReadOnlyDictionary<string, string> Options,
    bool IsSuppressed = false);
