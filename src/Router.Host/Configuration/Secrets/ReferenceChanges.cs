namespace Router.Host.Configuration.Secrets;

/// <summary>Which texts behind references have changed, and whom that concerns. Pure.</summary>
/// <param name="Names">The names of what changed, sorted.</param>
/// <param name="Sinks">The sinks that use any of it, sorted.</param>
internal sealed record ReferenceChanges(IReadOnlyList<string> Names, IReadOnlyList<string> Sinks)
{
    /// <summary>What changed from one configuration to the next; a reference that only one of them has is no change.</summary>
    public static ReferenceChanges Between(IReadOnlyList<ReferenceUse> before, IReadOnlyList<ReferenceUse> after)
    {
        ILookup<Reference, string?> known = before.ToLookup(use => use.Reference, use => use.ValueHash);
        ReferenceUse[] changed =
        [
            .. after.Where(use => known.Contains(use.Reference) && !known[use.Reference].Contains(use.ValueHash, StringComparer.Ordinal)),
        ];
        return new ReferenceChanges(Sorted(changed.Select(use => use.Reference.Name)), Sorted(changed.Select(use => use.Sink).OfType<string>()));
    }

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
