using Router.Host.Configuration.Secrets;

namespace Router.Host.Logging;

/// <summary>
/// Hides everything that this process knows and nobody may see: the secrets of the configuration that runs, those of the ones before it,
/// which deliveries under way and old answers may still carry, and what sinks learn while they run. Safe for any number of threads.
/// </summary>
internal sealed class SecretMask
{
    /// <summary>How many texts are kept beside those of the configuration; the oldest goes first.</summary>
    private const int MostOthers = 500;

    private readonly Lock _gate = new();
    private readonly Queue<string> _others = new();
    private IReadOnlyList<string> _current = [];
    private volatile SecretRegistry _all = new([]);

    /// <summary>Hides the secrets of a configuration, and goes on hiding those before.</summary>
    public void Use(SecretRegistry secrets)
    {
        lock (_gate)
        {
            IReadOnlyList<string> former = _current;
            _current = secrets.Texts;
            Keep(former);
            Renew();
        }
    }

    /// <summary>Hides more texts.</summary>
    public void Add(params IEnumerable<string> texts)
    {
        lock (_gate)
        {
            if (Keep(texts))
            {
                Renew();
            }
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Apply(string text) => _all.Mask(text);

    /// <summary>The same for a text that somebody may have shortened in the middle of a secret: what a sink says of a receiver's answer.</summary>
    public string ApplyToReason(string text) => _all.MaskCut(text);

    private bool Keep(IEnumerable<string> texts)
    {
        bool isNew = false;
        foreach (string text in texts.Where(text => text.Length >= SecretForms.Shortest))
        {
            if (!_current.Contains(text, StringComparer.Ordinal) && !_others.Contains(text, StringComparer.Ordinal))
            {
                _others.Enqueue(text);
                isNew = true;
            }
        }

        while (_others.Count > MostOthers)
        {
            _others.Dequeue();
        }

        return isNew;
    }

    private void Renew() => _all = new SecretRegistry([.. _current, .. _others]);
}
