namespace Router.Routing.Conditions;

/// <summary>What the end of a field's path makes of its values.</summary>
internal enum Aggregate
{
    /// <summary>The values themselves.</summary>
    None,

    /// <summary><c>.count</c>: how many there are; 0 when there are none.</summary>
    Count,

    /// <summary><c>.sum</c>: what they add up to; missing when there are none, unreadable when one is.</summary>
    Sum,
}
