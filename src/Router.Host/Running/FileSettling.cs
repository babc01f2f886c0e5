namespace Router.Host.Running;

/// <summary>
/// Decides when a changed file may be read: an editor writes in pieces and renames, so only content that has stayed the same for a while
/// counts. Pure: it is told what was seen and when.
/// </summary>
/// <param name="settleTime">How long content has to stay the same.</param>
/// <param name="known">The hash of the content that was taken last; <see langword="null"/> for none.</param>
internal sealed class FileSettling(TimeSpan settleTime, string? known)
{
    private string? _known = known;
    private string? _candidate = known;
    private DateTimeOffset _candidateSince;

    /// <summary>Whether the content differs from what was taken and has yet to settle: it should be looked at again soon.</summary>
    public bool IsSettling => _candidate != _known;

    /// <summary>Tells what the file holds now.</summary>
    /// <param name="hash">The hash of its content; <see langword="null"/> when it is not there.</param>
    /// <param name="now">When it was looked at.</param>
    /// <returns>Whether it is to be taken now, each content once.</returns>
    public bool Observe(string? hash, DateTimeOffset now)
    {
        if (hash != _candidate)
        {
            _candidate = hash;
            _candidateSince = now;
        }

        if (!IsSettling || now - _candidateSince < settleTime)
        {
            return false;
        }

        _known = hash;
        return true;
    }

    /// <summary>The content was taken by other means.</summary>
    public void Take(string? hash)
    {
        _known = hash;
        _candidate = hash;
    }
}
