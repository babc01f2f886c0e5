namespace Router.Host.History.Tracing;

/// <summary>What a person did to a sink's deliveries, the event among them.</summary>
/// <param name="At">When.</param>
/// <param name="Sink">The sink.</param>
/// <param name="What">What was done: <c>skip</c>, <c>discard</c>, <c>retry</c>, <c>replay</c> or <c>forget</c>.</param>
/// <param name="From">The first number that it concerned.</param>
/// <param name="Through">The last one.</param>
/// <param name="Count">How many deliveries.</param>
internal sealed record TracedIntervention(DateTimeOffset At, string Sink, string What, long From, long Through, long Count);
