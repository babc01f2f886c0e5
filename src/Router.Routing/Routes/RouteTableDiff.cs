using Router.Protocol.Vocabulary;

namespace Router.Routing.Routes;

/// <summary>What a reload changes.</summary>
/// <param name="Added">The routes that are new, by name.</param>
/// <param name="Changed">The routes that say something else now, or use a list or hours that do.</param>
/// <param name="Removed">The routes that are gone or no longer enabled.</param>
/// <param name="SubscriptionsGained">The categories that are needed now.</param>
/// <param name="SubscriptionsLost">The categories that nobody needs any more.</param>
public sealed record RouteTableDiff(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<Category> SubscriptionsGained,
    IReadOnlyList<Category> SubscriptionsLost)
{
    /// <summary>What changes from one table to the next; without one before, everything is new.</summary>
    public static RouteTableDiff Between(RouteTable? before, RouteTable after)
    {
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<string, string> old = Fingerprints(before);
        Dictionary<string, string> now = Fingerprints(after);
        IReadOnlySet<Category> needed = before?.Subscriptions ?? new HashSet<Category>();
        return new RouteTableDiff(
            [.. now.Keys.Where(name => !old.ContainsKey(name))],
            [.. now.Where(route => old.TryGetValue(route.Key, out string? text) && text != route.Value).Select(route => route.Key)],
            [.. old.Keys.Where(name => !now.ContainsKey(name))],
            [.. after.Subscriptions.Where(category => !needed.Contains(category))],
            [.. needed.Where(category => !after.Subscriptions.Contains(category))]);
    }

    private static Dictionary<string, string> Fingerprints(RouteTable? table) =>
        (table?.Routes ?? []).ToDictionary(route => route.Name, route => route.Fingerprint, StringComparer.Ordinal);
}
