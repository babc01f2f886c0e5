using Router.Routing.Conditions.Tests;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Values;

namespace Router.Routing.Conditions;

/// <summary>A test of a word or field.</summary>
internal sealed class SubjectCondition(Subject subject, ValueTest test, MapEntry entry)
    : Condition(entry.KeyPosition, entry.ToString())
{
    public Subject Subject => subject;

    public ValueTest Test => test;

    /// <summary>The test as written.</summary>
    public ConfigNode Node => entry.Value;

    public override bool Holds(EventFacts facts) => test.Passes(facts.ValuesOf(subject), facts);

    public override string? FoundIn(EventFacts facts)
    {
        FieldValue[] values = facts.ValuesOf(subject);
        return values.Length == 0 ? null : string.Join(", ", values.Select(value => value.Text));
    }
}
