using System.Globalization;
using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>Runs a batch: at most 50 commands, each a query, with <c>$result[…]</c> for what earlier ones found.</summary>
internal static class FakePortalBatch
{
    private const int Limit = 50;
    private const string Reference = "$result[";

    public static JsonObject Run(JsonObject body, Func<string, JsonNode, JsonNode?> run)
    {
        FakePortalParameters.RequireOnly("batch", body, ["cmd"], ["halt"]);
        var commands = (JsonObject)body["cmd"]!;
        var results = new JsonObject();
        var errors = new JsonObject();
        int number = 0;
        foreach ((string key, JsonNode? line) in commands)
        {
            try
            {
                if (++number > Limit)
                {
                    throw new FakePortalError("400 Bad Request", "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
                }

                string[] parts = ((string)line!).Split('?', 2);
                results[key] = parts[0] == "batch"
                    ? throw new FakePortalError("405 Method Not Allowed", "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage")
                    : run(parts[0], Parse(parts.Length > 1 ? parts[1] : "", results));
            }
            catch (FakePortalError error)
            {
                errors[key] = new JsonObject { ["error"] = error.Code, ["error_description"] = error.Message };
                if ((int)body["halt"]! == 1)
                {
                    break;
                }
            }
        }

        // PHP writes what is empty as a list.
        return new JsonObject
        {
            ["result"] = results.Count == 0 ? new JsonArray() : results,
            ["result_error"] = errors.Count == 0 ? new JsonArray() : errors,
            ["result_total"] = new JsonArray(),
            ["result_next"] = new JsonArray(),
            ["result_time"] = new JsonArray(),
        };
    }

    private static JsonObject Parse(string query, JsonObject results)
    {
        var parameters = new JsonObject();
        foreach (string pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', 2);
            sides.Length.ShouldBe(2, "a parameter without a value");
            string[] path = [.. Uri.UnescapeDataString(sides[0]).Split('[').Select(part => part.TrimEnd(']'))];
            JsonObject at = parameters;
            foreach (string part in path[..^1])
            {
                at = (JsonObject)(at[part] ??= new JsonObject());
            }

            at[path[^1]] = Resolve(Uri.UnescapeDataString(sides[1]), results);
        }

        return parameters;
    }

    private static string Resolve(string value, JsonObject results)
    {
        if (!value.StartsWith(Reference, StringComparison.Ordinal))
        {
            value.ShouldNotContain(Reference);
            return value;
        }

        JsonNode? at = results;
        foreach (string part in value["$result".Length..].Split('[', StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd(']')))
        {
            at = at switch
            {
                JsonObject map => map[part],
                JsonArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return at?.ToString() ?? "";
    }
}
