using System.Collections.Frozen;
using Router.Sinks.Words;

namespace Router.Sinks.Names;

/// <summary>The names of one source as they were read at one time. Immutable.</summary>
internal sealed class NameTable
{
    private const int NameLimit = 200;

    private readonly FrozenDictionary<string, string> _names;

    private NameTable(FrozenDictionary<string, string> names) => _names = names;

    /// <summary>No names.</summary>
    public static NameTable Empty { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>How many ids have a name.</summary>
    public int Count => _names.Count;

    /// <summary>The names by <see cref="NameKey"/>.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The table of what a source says: of two names for one id the first, of ids without a name none.</summary>
    public static NameTable Of(IEnumerable<NameRow> rows)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NameRow row in rows)
        {
            string name = OneLine.Of(row.Name, NameLimit);
            if (name.Length > 0 && NameKey.Of(row.Id) is { Length: > 0 } key)
            {
                names.TryAdd(key, name);
            }
        }

        return new NameTable(names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The name under a key; <see langword="null"/> when there is none.</summary>
    public string? Find(string key) => _names.GetValueOrDefault(key);

    /// <summary>Whether two tables say the same.</summary>
    public bool IsSame(NameTable other) => Count == other.Count && _names.All(pair => other.Find(pair.Key) == pair.Value);
}
