using System.Globalization;
using System.Text.Json.Nodes;

namespace Router.Sinks.Amocrm.Api;

/// <summary>Sends items, at most 50 a request, and tells what became of each. One wrong item makes amoCRM refuse its request: the others go out again without it.</summary>
internal sealed class ItemPost(AmocrmApi api)
{
    private const int Most = 50;

    /// <summary>Sends items to a collection.</summary>
    /// <param name="path">The path after <c>/api/v4/</c>.</param>
    /// <param name="collection">The collection's name in answers.</param>
    /// <param name="items">At least one; they get their <c>request_id</c> here.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>One result for each item, in the same order.</returns>
    /// <inheritdoc cref="AmocrmApi.GetAsync" path="/exception"/>
    public async Task<IReadOnlyList<ItemResult>> SendAsync(string path, string collection, IReadOnlyList<JsonObject> items, CancellationToken cancellationToken)
    {
        var results = new ItemResult[items.Count];
        var waiting = new Stack<int[]>(Enumerable.Range(0, items.Count).Chunk(Most).Reverse());
        while (waiting.TryPop(out int[]? part))
        {
            string[] requests = [.. part.Select(number => number.ToString(CultureInfo.InvariantCulture))];
            AmocrmAnswer answer;
            try
            {
                answer = await api.PostAsync(path, BodyOf(items, part), cancellationToken);
            }
            catch (AmocrmUnavailableException failure) when (Array.Exists(results, result => result is { Fate: ItemFate.Stored }))
            {
                // The part before this one is stored.
                failure.MayHaveTaken = true;
                throw;
            }

            Dictionary<string, ItemResult> fates = ItemAnswers.Read(answer.Body, collection, requests, api.Words);
            if (answer.IsRefusal && !fates.Keys.Any(requests.Contains))
            {
                if (part is [var only])
                {
                    results[only] = new ItemResult(ItemFate.Refused, Reason: ItemAnswers.ReasonOf(answer.Body, api.Words));
                    continue;
                }

                // Nobody is named: the halves tell which is wrong.
                waiting.Push(part[(part.Length / 2)..]);
                waiting.Push(part[..(part.Length / 2)]);
                continue;
            }

            int[] unnamed = [.. part.Where((_, i) => !fates.ContainsKey(requests[i]))];
            foreach (int number in part.Except(unnamed))
            {
                results[number] = fates[number.ToString(CultureInfo.InvariantCulture)];
            }

            if (!answer.IsRefusal)
            {
                Array.ForEach(unnamed, number => results[number] = new ItemResult(ItemFate.Unnamed));
            }
            else if (unnamed.Length > 0)
            {
                waiting.Push(unnamed);
            }
        }

        return results;
    }

    private static JsonArray BodyOf(IReadOnlyList<JsonObject> items, int[] part)
    {
        var body = new JsonArray();
        foreach (int number in part)
        {
            JsonNode item = items[number].DeepClone();
            item["request_id"] = number.ToString(CultureInfo.InvariantCulture);
            body.Add(item);
        }

        return body;
    }
}
