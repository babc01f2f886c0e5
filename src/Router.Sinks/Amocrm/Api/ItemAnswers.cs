using System.Globalization;
using System.Text.Json;

namespace Router.Sinks.Amocrm.Api;

/// <summary>
/// Tells the items of an answer apart. No document describes how amoCRM tells of a call without a card, so errors are taken wherever it is
/// known to put them: <c>errors</c>, <c>_embedded.errors</c> (code 263 in version 2), <c>validation-errors</c>.
/// </summary>
internal static class ItemAnswers
{
    private const string NoCard = "263";

    /// <summary>The fates by <c>request_id</c>; items that are not named are not among them.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="collection">The name of what was sent: <c>calls</c>.</param>
    /// <param name="sent">The <c>request_id</c>s that were sent, in their order.</param>
    /// <param name="words">Makes the reasons.</param>
    public static Dictionary<string, ItemResult> Read(JsonElement body, string collection, IReadOnlyList<string> sent, AmocrmWords words)
    {
        var fates = new Dictionary<string, ItemResult>(StringComparer.Ordinal);
        foreach (JsonElement error in body.ItemsAt("errors").Concat(body.ItemsAt("_embedded", "errors")).Concat(body.ItemsAt("validation-errors")))
        {
            if (RequestOf(error) is { } request)
            {
                fates[request] = Judge(error, words);
            }
        }

        JsonElement[] stored = [.. body.ItemsAt("_embedded", collection)];
        bool isInOrder = stored.Length == sent.Count && stored.All(item => RequestOf(item) is null);
        for (int i = 0; i < stored.Length; i++)
        {
            if (RequestOf(stored[i]) is { } request)
            {
                fates[request] = new ItemResult(ItemFate.Stored, stored[i]);
            }
            else if (isInOrder)
            {
                fates[sent[i]] = new ItemResult(ItemFate.Stored, stored[i]);
            }
        }

        return fates;
    }

    /// <summary>What the answer says of the request as a whole.</summary>
    public static string ReasonOf(JsonElement body, AmocrmWords words) =>
        words.Foreign(string.Join(' ', TextsOf(body).Prepend(words.Status(400, ""))));

    private static string? RequestOf(JsonElement item) =>
        item.At("request_id").AsText() ?? item.At("item", "request_id").AsText() ?? item.ItemsAt("request_id").Select(id => id.AsText()).FirstOrDefault();

    private static ItemResult Judge(JsonElement error, AmocrmWords words)
    {
        JsonElement[] parts = [error, .. error.ItemsAt("errors")];
        bool isNoCard = Array.Exists(parts, part => part.At("code").AsText() == NoCard || part.At("status").AsText() == NoCard
            || TextsOf(part).Any(text => text.Contains("not found", StringComparison.OrdinalIgnoreCase) || text.Contains("NotFound", StringComparison.Ordinal)));
        string reason = words.Foreign(string.Join(' ', parts.SelectMany(TextsOf)));
        return new ItemResult(isNoCard ? ItemFate.NoCard : ItemFate.Refused, error, reason);
    }

    private static IEnumerable<string> TextsOf(JsonElement error) =>
        from name in (string[])["code", "path", "title", "msg", "message", "detail"]
        let text = error.At(name).AsText()
        where !string.IsNullOrWhiteSpace(text) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        select text;
}
