using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Kills;

/// <summary>An event at a destination.</summary>
/// <param name="Run">Which Router brought it, counted from 0: each kill begins a new run.</param>
/// <param name="Id">The event's id.</param>
/// <param name="Key">Whose order it keeps.</param>
internal sealed record Arrival(int Run, string Id, string Key)
{
    /// <summary>What an envelope tells of itself.</summary>
    public static Arrival Of(int run, JsonElement envelope) =>
        new(run, envelope.GetProperty("id").GetString()!, ComparedEvent.Of(envelope).Key);
}
