using System.Text;

namespace Router.Sinks.Words;

/// <summary>A sink's own secrets, hidden in what others say: a receiver may say back what it was sent.</summary>
internal sealed class HiddenTexts(IEnumerable<string> secrets)
{
    /// <summary>A shorter text is in too many words: hiding it would leave nothing to read.</summary>
    private const int Shortest = 4;

    private readonly string[] _secrets = [.. secrets.Where(secret => secret.Length >= Shortest).OrderByDescending(secret => secret.Length)];

    /// <summary>The text with three stars for each secret.</summary>
    public string Mask(string text)
    {
        var masked = new StringBuilder(text);
        foreach (string secret in _secrets)
        {
            masked.Replace(secret, "***");
        }

        return masked.ToString();
    }
}
