using Router.Routing.Diagnostics;

namespace Router.Routing.Conditions;

/// <summary>One condition of a <c>when</c>, compiled.</summary>
internal abstract class Condition(SourcePosition position, string text)
{
    public SourcePosition Position => position;

    public abstract bool Holds(EventFacts facts);

    /// <summary>What the event has where this condition looks.</summary>
    public abstract string? FoundIn(EventFacts facts);

    public TestFailure FailureIn(EventFacts facts) => new(position, text, FoundIn(facts));

    public override string ToString() => text;
}
