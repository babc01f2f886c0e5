using Router.Simulator.Events;

namespace Router.Simulator.Days;

/// <summary>A process that takes its course, one step at a time.</summary>
internal sealed class RunningProcess(OfficeProcess process)
{
    private int _next;

    /// <summary>What it is.</summary>
    public string Name => process.Name;

    /// <summary>When its first step was taken.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Whether no step is left.</summary>
    public bool IsDone => _next == process.Steps.Count;

    /// <summary>The next step.</summary>
    public ProcessStep Next() => process.Steps[_next++];
}
