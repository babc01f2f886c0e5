using System.Buffers;

namespace Router.Host.Configuration.Secrets;

/// <summary>Texts that must not be seen, for whoever writes logs, errors and answers. Safe for any number of threads.</summary>
internal sealed class SecretRegistry
{
    /// <summary>What stands in their place.</summary>
    public const string Stars = "***";

    /// <summary>The shortest beginning of a secret at the end of a shortened text that is one too many.</summary>
    private const int ShortestBeginning = 6;

    private readonly string[] _forms;
    private readonly SearchValues<string> _any;

    /// <summary>Makes it of the texts; each is masked in all its <see cref="SecretForms"/>.</summary>
    public SecretRegistry(IEnumerable<string> texts)
    {
        Texts = [.. texts.Distinct(StringComparer.Ordinal)];

        // The longer first: one that holds another is hidden whole.
        _forms = [.. Texts.SelectMany(SecretForms.Of).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];
        _any = SearchValues.Create(_forms, StringComparison.Ordinal);
    }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The text with every secret in it replaced by three stars.</summary>
    public string Mask(string text)
    {
        // Nearly every text holds none, and all of them are looked for in one go.
        if (text.AsSpan().ContainsAny(_any))
        {
            foreach (string form in _forms)
            {
                text = text.Replace(form, Stars, StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>The same for a text of which parts may have been cut off within a secret: before each <c>…</c>, and at its end.</summary>
    public string MaskCut(string text) => string.Join('…', Mask(text).Split('…').Select(MaskEnd));

    private string MaskEnd(string text)
    {
        string end = text.TrimEnd('.', ' ');
        foreach (string form in _forms)
        {
            for (int length = Math.Min(form.Length - 1, end.Length); length >= ShortestBeginning; length--)
            {
                if (end.AsSpan().EndsWith(form.AsSpan(0, length), StringComparison.Ordinal))
                {
                    return $"{end[..^length]}{Stars}{text[end.Length..]}";
                }
            }
        }

        return text;
    }
}
