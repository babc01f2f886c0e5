namespace Router.Sinks.Abstractions.Options;

/// <summary>
/// Says what an option means, for the schema, for messages and for people's editors. Options are the public properties of a record with
/// <c>init</c>: the name is the property's in kebab-case, the default is what the property has without being set, and <c>required</c>
/// ones have to be given. Their types: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/> (a size such as
/// <c>5MB</c>, in bytes), <see cref="TimeSpan"/> (<c>8s</c>, <c>10m</c>, <c>2h</c>, <c>7d</c>), <see cref="Uri"/>, <see cref="Secret"/>,
/// an enum (its names in kebab-case), a list of texts or secrets (<see cref="IReadOnlyList{T}"/>; one may stand without a list), a map of texts or secrets
/// (<see cref="IReadOnlyDictionary{TKey, TValue}"/>), and a record of such properties as a group.
/// </summary>
/// <param name="russian">What it means, in Russian.</param>
/// <param name="english">The same in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(string russian, string english) : Attribute
{
    /// <summary>What it means, in Russian.</summary>
    public string Russian { get; } = russian;

    /// <summary>What it means, in English.</summary>
    public string English { get; } = english;

    /// <summary>The smallest value of a number or size, or the shortest duration in seconds.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value of a number or size, or the longest duration in seconds.</summary>
    public double Max { get; init; } = double.PositiveInfinity;
}
