namespace Router.Host.Verbs.Secrets;

/// <summary>A secret in <c>router secrets list</c>, without its text.</summary>
/// <param name="Name">The name.</param>
/// <param name="UsedBy">The sinks that use it; the configuration's file name where it is used outside of sinks.</param>
/// <param name="SetAt">When it was set last; <see langword="null"/> when it is used and not set.</param>
/// <param name="Path">Its file; <see langword="null"/> when it is not set.</param>
/// <param name="IsOpenToOthers">Whether others than its owner may read the file.</param>
internal sealed record ListedSecret(string Name, IReadOnlyList<string> UsedBy, DateTimeOffset? SetAt, string? Path, bool IsOpenToOthers);
