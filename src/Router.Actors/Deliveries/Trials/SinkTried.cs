using Router.Actors.Deliveries.Calls;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Trials;

/// <summary>What came of a <see cref="SinkTrial"/>.</summary>
public sealed record SinkTried
{
    /// <summary>There is no such sink.</summary>
    public static SinkTried Unknown { get; } = new() { IsKnown = false };

    /// <summary>The sink has no way to do that.</summary>
    public static SinkTried Unable { get; } = new() { IsAble = false };

    /// <summary>The sink threw.</summary>
    public static SinkTried Failed(Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return new SinkTried { Found = SinkCheck.Wrong(Outcomes.FirstLine(cause)) };
    }

    /// <summary>Whether there is such a sink.</summary>
    public bool IsKnown { get; private init; } = true;

    /// <summary>Whether the sink has a way to do that.</summary>
    public bool IsAble { get; private init; } = true;

    /// <summary>What was found; <see langword="null"/> where there is an <see cref="Address"/> instead, or nothing.</summary>
    public SinkCheck? Found { get; init; }

    /// <summary>The address to open in a browser.</summary>
    public Uri? Address { get; init; }
}
