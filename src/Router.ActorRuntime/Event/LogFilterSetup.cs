namespace Akka.Event;

/// <summary>The filters that a system is started with.</summary>
public sealed class LogFilterSetup : Actor.Setup.Setup
{
    /// <summary>Makes it.</summary>
    public LogFilterSetup(LogFilterBase[] filters)
    {
        Filters = filters;
    }

    /// <summary>The filters.</summary>
    public LogFilterBase[] Filters { get; }

    /// <summary>One who asks them.</summary>
    public LogFilterEvaluator CreateEvaluator() => new(Filters);
}
