using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>A card: 1 lead, 2 deal, 3 contact, 4 company.</summary>
internal sealed record FakeCard(int TypeId, int Id, JsonObject Fields)
{
    public IEnumerable<string> Phones => Fields.List("fm").Select(one => one.Text("value")!);

    public JsonObject Json(bool all)
    {
        var json = new JsonObject { ["id"] = Id, ["assignedById"] = Fields.Number("assignedById") };
        if (all)
        {
            json["fm"] = new JsonArray([.. Fields.List("fm").Select(field => field.DeepClone())]);
        }

        return json;
    }
}
