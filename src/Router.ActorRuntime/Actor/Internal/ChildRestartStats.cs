#nullable disable annotations
using System.Diagnostics;

namespace Akka.Actor.Internal;

/// <summary>What a supervisor knows of a child: its restarts.</summary>
public class ChildRestartStats : IChildStats
{
    /// <summary>Of a child with restarts behind it, or without.</summary>
    public ChildRestartStats(IInternalActorRef child, uint maxNrOfRetriesCount = 0, long restartTimeWindowStartTicks = 0)
    {
        Child = child;
        MaxNrOfRetriesCount = maxNrOfRetriesCount;
        RestartTimeWindowStartTicks = restartTimeWindowStartTicks;
    }

    /// <summary>The child.</summary>
    public IInternalActorRef Child { get; }

    /// <summary>Which incarnation of the child's name it is.</summary>
    public long Uid => Child.Path.Uid;

    /// <summary>How often it was restarted in the present window.</summary>
    public uint MaxNrOfRetriesCount { get; private set; }

    /// <summary>When the present window began, in ticks; 0 before the first restart.</summary>
    public long RestartTimeWindowStartTicks { get; private set; }

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
        if (RestartTimeWindowStartTicks == 0)
        {
            RestartTimeWindowStartTicks = now;
        }

        uint count = MaxNrOfRetriesCount + 1;
        if (Stopwatch.GetElapsedTime(RestartTimeWindowStartTicks, now).TotalMilliseconds <= withinTimeMilliseconds)
        {
            MaxNrOfRetriesCount = count;
            return count <= allowed;
        }

        RestartTimeWindowStartTicks = now;
        MaxNrOfRetriesCount = 1;
        return true;
    }
}
