namespace Router.Host.Logging;

/// <summary>
/// Hides the secrets of the configuration that runs, and of the one before it, which deliveries may still use. Safe for any number of
/// threads.
/// </summary>
internal sealed class SecretMask
{
    private volatile Func<string, string>[] _masks = [];

    /// <summary>Hides what this function hides from now on.</summary>
    /// <param name="mask">Gives a text back without its secrets.</param>
    public void Use(Func<string, string> mask) => _masks = [mask, .. _masks.Take(1)];

    /// <summary>The text without secrets.</summary>
    public string Apply(string text)
    {
        foreach (Func<string, string> mask in _masks)
        {
            text = mask(text);
        }

        return text;
    }
}
