using System.Diagnostics;

namespace Akka.Actor.Internal;

/// <summary>What a supervisor knows of a child: its restarts.</summary>
public sealed class ChildRestartStats
{
    private long _windowStart;
    private bool _hasWindow;

    internal ChildRestartStats(IInternalActorRef child)
    {
        Ref = child;
    }

    /// <summary>The child.</summary>
    public IActorRef Child => Ref;

    /// <summary>How often it was restarted in the present window.</summary>
    public int MaxNrOfRetriesCount { get; private set; }

    /// <summary>When the present window began, in ticks.</summary>
    public long RestartTimeWindowStartTicks => _windowStart;

    internal IInternalActorRef Ref { get; }

    internal bool IsDying { get; set; }

    /// <summary>Whether the child may be restarted once more; counts it when it may.</summary>
    public bool RequestRestartPermission(int maxNrOfRetries, int withinTimeMilliseconds)
    {
        if (maxNrOfRetries == 0)
        {
            return false;
        }

        bool limited = maxNrOfRetries > 0;
        if (withinTimeMilliseconds <= 0)
        {
            return !limited || ++MaxNrOfRetriesCount <= maxNrOfRetries;
        }

        // A window without a count allows one restart.
        int allowed = limited ? maxNrOfRetries : 1;
        long now = Stopwatch.GetTimestamp();
        if (!_hasWindow)
        {
            _hasWindow = true;
            _windowStart = now;
        }

        int count = MaxNrOfRetriesCount + 1;
        if (Stopwatch.GetElapsedTime(_windowStart, now).TotalMilliseconds <= withinTimeMilliseconds)
        {
            MaxNrOfRetriesCount = count;
            return count <= allowed;
        }

        _windowStart = now;
        MaxNrOfRetriesCount = 1;
        return true;
    }
}
