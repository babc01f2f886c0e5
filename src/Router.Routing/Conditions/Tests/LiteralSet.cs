using System.Collections.Frozen;
using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>Values that are compared for equality, by their <see cref="ValueKey"/>.</summary>
internal sealed class LiteralSet(IEnumerable<string> keys)
{
    private readonly FrozenSet<string> _keys = keys.ToFrozenSet(ValueKey.Comparer);

    public IReadOnlyCollection<string> Keys => _keys;

    public bool Contains(string key) => _keys.Contains(key);
}
