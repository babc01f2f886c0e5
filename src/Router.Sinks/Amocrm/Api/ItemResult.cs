using System.Text.Json;

namespace Router.Sinks.Amocrm.Api;

/// <summary>What became of one item of a request.</summary>
/// <param name="Fate">Which of the four.</param>
/// <param name="Entity">What amoCRM says of a stored one.</param>
/// <param name="Reason">Why one is refused: one line for people.</param>
internal sealed record ItemResult(ItemFate Fate, JsonElement Entity = default, string Reason = "")
{
    /// <summary>The id of what is stored.</summary>
    public long? Id => Entity.At("id").AsNumber();
}
