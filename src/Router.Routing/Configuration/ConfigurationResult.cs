using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration;

/// <summary>What became of reading a file.</summary>
/// <param name="Configuration">What it says; <see langword="null"/> when there are errors.</param>
/// <param name="Diagnostics">Everything that was found, in the order of the file.</param>
public sealed record ConfigurationResult(RouterConfiguration? Configuration, IReadOnlyList<Diagnostic> Diagnostics);
