using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Scripts;

namespace Router.Simulator.Terminal;

/// <summary>What the program is asked to do: the options, checked.</summary>
internal sealed record RunPlan
{
    public required Language Language { get; init; }

    public required IReadOnlyList<string> Logins { get; init; }

    public required SimulatorOptions Options { get; init; }

    /// <summary>Faults from the start on.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public Script? Script { get; init; }

    public IReadOnlyList<PlannedEvent> Events { get; init; } = [];

    public DayOptions? Day { get; init; }

    /// <summary>Whether events and the day wait until somebody reads them.</summary>
    public bool WaitsForReaders { get; init; } = true;

    /// <summary>Whether it goes on after script, events and day.</summary>
    public bool Stays { get; init; }

    public bool HasConsole { get; init; }

    public bool IsVerbose { get; init; }

    public string? RecordPath { get; init; }

    /// <summary>Whether there is something to do that has an end.</summary>
    public bool HasWork => Script is not null || Day is not null || Events.Count > 0;
}
