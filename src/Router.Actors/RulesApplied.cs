namespace Router.Actors;

/// <summary>From the RouterActor: the rules of an <see cref="ApplyRules"/> decide now.</summary>
/// <param name="Revision">Whose rules.</param>
public sealed record RulesApplied(long Revision);
