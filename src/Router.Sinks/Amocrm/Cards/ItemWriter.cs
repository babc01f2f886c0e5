using System.Text.Json.Nodes;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.State;

namespace Router.Sinks.Amocrm.Cards;

/// <summary>Sends the items of deliveries, and keeps in the state which of them nobody has answered for.</summary>
internal sealed class ItemWriter(ItemPost post, AmocrmMemory memory)
{
    /// <summary>Sends items to a collection; one result for each, in the same order.</summary>
    /// <inheritdoc cref="AmocrmApi.GetAsync" path="/exception"/>
    public async Task<IReadOnlyList<ItemResult>> SendAsync(
        string path, string collection, IReadOnlyList<(string Delivery, JsonObject Body)> items, CancellationToken cancellationToken)
    {
        string[] deliveries = [.. items.Select(item => item.Delivery)];
        await memory.DoubtAsync(deliveries, cancellationToken);
        try
        {
            IReadOnlyList<ItemResult> results = await post.SendAsync(path, collection, [.. items.Select(item => item.Body)], cancellationToken);
            memory.Settle(deliveries.Where((_, i) => results[i].Fate != ItemFate.Unnamed));
            return results;
        }
        catch (AmocrmUnavailableException failure) when (!failure.MayHaveTaken)
        {
            memory.Settle(deliveries);
            throw;
        }
    }
}
