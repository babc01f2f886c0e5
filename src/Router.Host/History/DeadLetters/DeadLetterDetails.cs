using System.Text.Json;

namespace Router.Host.History.DeadLetters;

/// <summary>A dead letter with all that is known of it.</summary>
internal sealed record DeadLetterDetails
{
    /// <summary>The letter.</summary>
    public required DeadLetterLine Letter { get; init; }

    /// <summary>Since when it failed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What orders it.</summary>
    public required string Key { get; init; }

    /// <summary>The target's options as the route gave them, secrets masked.</summary>
    public required IReadOnlyDictionary<string, string> Target { get; init; }

    /// <summary>Each attempt, as far as they are kept.</summary>
    public required IReadOnlyList<AttemptLine> Tried { get; init; }

    /// <summary>The event in the envelope that every sink sees.</summary>
    public required JsonElement Event { get; init; }
}
