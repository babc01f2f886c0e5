using Router.Actors.Deliveries.Outages;

namespace Router.Actors.Deliveries.Instances;

/// <summary>What went wrong with building a sink and with its background reading, and when each is tried again. It knows no clock.</summary>
internal sealed class InstanceTroubles(RetryDelay delay)
{
    private int _buildFailures;
    private int _runFailures;

    /// <summary>Why it cannot be built; <see langword="null"/> when it can, or was not tried.</summary>
    public string? BuildError { get; private set; }

    /// <summary>When it is built again; <see langword="null"/> when nothing has to be waited for.</summary>
    public DateTimeOffset? NextBuild { get; private set; }

    /// <summary>When its background reading is started again; <see langword="null"/> when it did not fail.</summary>
    public DateTimeOffset? NextRun { get; private set; }

    /// <summary>Building it failed.</summary>
    /// <returns>Whether people have to hear of it: it is new, or has another reason.</returns>
    public bool BuildFailed(string reason, DateTimeOffset now)
    {
        bool isNews = BuildError != reason;
        BuildError = reason;
        NextBuild = now + delay.After(++_buildFailures);
        return isNews;
    }

    /// <summary>It was built: what was wrong before is over.</summary>
    public void Built()
    {
        Forget();
        _runFailures = 0;
        NextRun = null;
    }

    /// <summary>Its background reading failed.</summary>
    public void RunFailed(DateTimeOffset now) => NextRun = now + delay.After(++_runFailures);

    /// <summary>Its background reading was started again.</summary>
    public void Running() => NextRun = null;

    /// <summary>Somebody wants it to be built now.</summary>
    public void TryNow() => NextBuild = null;

    /// <summary>There are other settings: what was wrong with those before says nothing.</summary>
    public void Forget()
    {
        _buildFailures = 0;
        BuildError = null;
        NextBuild = null;
    }
}
