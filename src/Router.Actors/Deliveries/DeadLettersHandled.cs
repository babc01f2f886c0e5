namespace Router.Actors.Deliveries;

/// <summary>The answer to <see cref="RequeueDeadLetters"/> and <see cref="DiscardDeadLetters"/>.</summary>
/// <param name="Count">How many dead letters were handled; those that are neither counted nor unknown had no room.</param>
/// <param name="Unknown">The ids of which the sink has no dead letter; of a sink that does not run, all.</param>
public sealed record DeadLettersHandled(int Count, IReadOnlyList<string> Unknown);
