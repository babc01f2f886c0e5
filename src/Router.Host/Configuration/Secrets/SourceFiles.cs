using System.Security.Cryptography;

namespace Router.Host.Configuration.Secrets;

/// <summary>The files that a configuration was read from, as they were then: its own, and those that it refers to. Immutable.</summary>
/// <param name="path">The configuration file's full path.</param>
/// <param name="hash">Of its bytes (SHA-256, hexadecimal).</param>
/// <param name="referenced">The other files' full paths, each with its hash; <see langword="null"/> for one that could not be read.</param>
internal sealed class SourceFiles(string path, string hash, IReadOnlyDictionary<string, string?> referenced)
{
    private readonly string[] _paths = [path, .. referenced.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All of them, the configuration first.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>What they held when they were read: two of one text held the same.</summary>
    public string Fingerprint { get; } =
        Join([hash, .. referenced.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)]);

    /// <summary>What they hold now.</summary>
    public string LookAgain() => Join(_paths.Select(HashOf));

    /// <summary>The hash of a file's content; <see langword="null"/> when it cannot be read.</summary>
    private static string? HashOf(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is not null)
        {
            return null;
        }
    }

    private static string Join(IEnumerable<string?> hashes) => string.Join(' ', hashes.Select(hash => hash ?? "-"));
}
