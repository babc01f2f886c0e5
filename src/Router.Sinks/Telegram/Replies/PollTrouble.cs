using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Replies;

/// <summary>Tells a trouble with reading once, and makes the pauses between attempts longer: 1 s, doubled up to a minute.</summary>
internal sealed class PollTrouble(SinkContext context)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan _pause = First;
    private string? _told;

    /// <summary>It failed.</summary>
    /// <returns>How long to pause.</returns>
    public TimeSpan Failed(string reason)
    {
        if (_told != reason)
        {
            _told = reason;
            Log.NotReading(context.Logger, context.Name, reason);
        }

        TimeSpan pause = _pause;
        _pause = _pause * 2 < Longest ? _pause * 2 : Longest;
        return pause;
    }

    /// <summary>It works.</summary>
    public void Over()
    {
        if (_told is not null)
        {
            Log.ReadingAgain(context.Logger, context.Name);
        }

        _told = null;
        _pause = First;
    }
}
