using Router.Host.Configuration.Secrets;
using Router.Host.Plugins;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration;

/// <summary>What became of loading a file.</summary>
/// <param name="Configuration">What it says, ready to run; <see langword="null"/> when there are errors.</param>
/// <param name="Diagnostics">Every error, in the order of the file; warnings are what <c>check</c> looks for.</param>
internal sealed record LoadResult(LoadedConfiguration? Configuration, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The files that were read or looked for; <see langword="null"/> when the configuration file itself could not be read.</summary>
    public SourceFiles? Sources { get; init; }

    /// <summary>Every reference where it is used, as far as the file could be read.</summary>
    public IReadOnlyList<ReferenceUse> References { get; init; } = [];

    /// <summary>The types of sinks that it has, plugins' included, also where there are errors; none when it cannot be read at all.</summary>
    public BoundPlugins Plugins { get; init; } = new([], []);
}
