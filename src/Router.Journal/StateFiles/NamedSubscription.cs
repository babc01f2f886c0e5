using Router.Protocol.Vocabulary;

namespace Router.Journal.StateFiles;

/// <summary>What somebody asked to be subscribed to under a name (<c>router subscribe --name</c>); it outlives restarts.</summary>
public sealed record NamedSubscription
{
    /// <summary>Its name; unique, letter case ignored.</summary>
    public required string Name { get; init; }

    /// <summary>For which login; <see langword="null"/> for all of them, also those that come later.</summary>
    public string? Login { get; init; }

    /// <summary>What of the app's events, in canonical spelling.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }
}
