using Router.Actors.Status;

namespace Router.Host.Control;

/// <summary>What <c>GET /status</c> answers.</summary>
internal sealed record StatusReport
{
    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>The id of the process.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Since when it runs.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The moment of this answer.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The configuration file's full path.</summary>
    public required string Configuration { get; init; }

    /// <summary>Whether nothing is delivered (<c>run --dry-run</c>).</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The journal as it lies on the disk.</summary>
    public required JournalReport Journal { get; init; }

    /// <summary>Logins, sinks, journal and rules.</summary>
    public required RouterStatus Router { get; init; }
}
