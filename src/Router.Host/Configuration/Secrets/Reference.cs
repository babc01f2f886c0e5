namespace Router.Host.Configuration.Secrets;

/// <summary>One <c>${…}</c>: where a text comes from, and what it is called there.</summary>
/// <param name="Kind">Where from.</param>
/// <param name="Name">The secret's name, the file's path as it is written, or the variable's name.</param>
internal sealed record Reference(ReferenceKind Kind, string Name);
