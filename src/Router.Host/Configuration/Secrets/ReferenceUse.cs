namespace Router.Host.Configuration.Secrets;

/// <summary>A reference where it is used.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Sink">The sink that uses it, by its own options or by a target's; <see langword="null"/> outside of sinks.</param>
/// <param name="ValueHash">Of its text, to see whether it changed (SHA-256, hexadecimal), and never shown; <see langword="null"/> when there is none.</param>
internal sealed record ReferenceUse(Reference Reference, string? Sink, string? ValueHash);
