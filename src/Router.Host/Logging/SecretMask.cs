using System.Collections.Immutable;
using System.Text.Json;

namespace Router.Host.Logging;

/// <summary>
/// Hides the secrets of all configurations that were loaded since the start, in every spelling in which they could show: as they are, as
/// part of a URL, inside JSON. Safe for any number of threads.
/// </summary>
internal sealed class SecretMask
{
    /// <summary>What a secret is replaced with.</summary>
    public const string Stars = "***";

    // What is shorter would hide half of every line and is no secret.
    private const int ShortestSecret = 4;

    private ImmutableArray<string> _spellings = [];

    /// <summary>Whether there is nothing to hide.</summary>
    public bool IsEmpty => _spellings.IsEmpty;

    /// <summary>Hides these from now on too; what was a secret once stays one.</summary>
    public void Add(IEnumerable<string> secrets)
    {
        // The longest first: a secret may contain another.
        string[] spellings = [.. secrets.Where(secret => secret.Length >= ShortestSecret).SelectMany(SpellingsOf)];
        ImmutableInterlocked.Update(
            ref _spellings,
            (before, added) => [.. before.Union(added, StringComparer.Ordinal).OrderByDescending(text => text.Length)],
            spellings);
    }

    /// <summary>The text without secrets; the very same where it has none.</summary>
    public string Apply(string text)
    {
        foreach (string spelling in _spellings)
        {
            text = text.Replace(spelling, Stars, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> SpellingsOf(string secret) =>
        [secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).Value];
}
