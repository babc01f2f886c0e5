using System.Text.Json.Serialization;

namespace Router.Host.History.DeadLetters;

/// <summary>Which dead letters somebody means: those that all of it takes. Nothing given takes all.</summary>
internal sealed record DeadLetterFilter
{
    /// <summary>Their ids; none means any.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The sink's name.</summary>
    public string? Sink { get; init; }

    /// <summary>The route's name.</summary>
    public string? Route { get; init; }

    /// <summary>The event's Object, such as <c>Call</c>.</summary>
    public string? Object { get; init; }

    /// <summary>From when on it was read, as it was typed.</summary>
    public string? From { get; init; }

    /// <summary>Before when it was read, as it was typed.</summary>
    public string? To { get; init; }

    /// <summary>A part of the reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing is given.</summary>
    [JsonIgnore]
    public bool IsEmpty => Ids.Count == 0 && (Sink ?? Route ?? Object ?? From ?? To ?? Reason) is null;
}
