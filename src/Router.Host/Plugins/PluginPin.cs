using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Router.Host.Plugins;

/// <summary>
/// The fingerprint of a plugin's files, which the configuration names: <c>sha256:</c> and the SHA-256 of one line for each file, sorted by
/// path and written as <c>sha256sum</c> does it: hash, two blanks, path, line feed.
/// </summary>
internal static class PluginPin
{
    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The pin of these files.</summary>
    public static string Of(IEnumerable<PluginFile> files)
    {
        string list = string.Concat(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Hash}  {file.Path}\n"));
        return Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    /// <summary>Whether a text can be a pin.</summary>
    public static bool IsPin(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.Length == Prefix.Length + (2 * SHA256.HashSizeInBytes)
        && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Digits) < 0;

    /// <summary>As much of it as names a folder that people can read.</summary>
    public static string ShortOf(string pin) => pin.Substring(Prefix.Length, 16);
}
