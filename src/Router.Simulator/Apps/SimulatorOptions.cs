using Router.Simulator.Recording;
using Router.Simulator.Wire;

namespace Router.Simulator.Apps;

/// <summary>How a simulated company behaves.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The clock: event times, waits, and the workstation's time zone. Default: the machine's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where all random choices come from. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What the apps do with several clients. Default: share.</summary>
    public ClientsMode Clients { get; init; } = ClientsMode.Share;

    /// <summary>Who hears what happens; a <see cref="RecordFile"/> for one. Default: nobody.</summary>
    public IReadOnlyList<IOccurrenceListener> Listeners { get; init; } = [];

    /// <summary>
    /// How many packets may wait for a client that does not read, before its connection is ended; at least 1. Default: 20,000.
    /// </summary>
    public int QueueLimit { get; init; } = 20_000;

    /// <summary>How long an app takes from its start until it is online. Default: 1 s.</summary>
    public TimeSpan SignInTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a call that a command started rings. Default: 2 s.</summary>
    public TimeSpan CallRing { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a call that a command started is talked. Default: 5 s.</summary>
    public TimeSpan CallTalk { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the event that a command causes is told before the command's result. Default: after it.</summary>
    public bool EventsBeforeResults { get; init; }

    /// <summary>Whether the result of a command without ID has no <c>ID</c> at all. Default: an empty one.</summary>
    public bool OmitMissingIds { get; init; }

    internal ResultId MissingId => OmitMissingIds ? ResultId.Absent : ResultId.Empty;
}
