using Router.Sinks.Abstractions;

namespace Router.Actors.Commands;

/// <summary>From the CorrelationActor: what came of a <see cref="SubmitCommand"/>.</summary>
/// <param name="Tag">What that carried.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record CommandAnswered(object Tag, CommandOutcome Outcome);
