namespace Router.Host.Configuration.Secrets;

/// <summary>All texts of a configuration that must not be seen, for whoever writes logs, errors and answers. Safe for any number of threads.</summary>
internal sealed class SecretRegistry
{
    /// <summary>What stands in their place.</summary>
    public const string Stars = "***";

    /// <summary>A shorter text is in too many words: masking it would leave nothing to read.</summary>
    private const int ShortestMasked = 4;

    private readonly string[] _texts;

    /// <summary>Makes it of the texts; a text is also masked as it stands in an address.</summary>
    public SecretRegistry(IEnumerable<string> texts) =>
        _texts =
        [
            .. texts
                .Where(text => text.Length >= ShortestMasked)
                .SelectMany(text => (string[])[text, Uri.EscapeDataString(text)])
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(text => text.Length),
        ];

    /// <summary>The text with every secret in it replaced by three stars.</summary>
    public string Mask(string text)
    {
        foreach (string secret in _texts)
        {
            text = text.Replace(secret, Stars, StringComparison.Ordinal);
        }

        return text;
    }
}
