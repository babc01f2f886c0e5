using System.Globalization;
using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>Cards, activities and comments of the portal.</summary>
internal sealed class FakePortalCrm
{
    private static readonly string[] LeadFields = ["title", "name", "comments", "sourceId", "assignedById", "originatorId", "originId", "fm"];

    private static readonly string[] ActivityFields =
    [
        "DESCRIPTION", "DIRECTION", "START_TIME", "END_TIME", "COMPLETED", "ORIGINATOR_ID", "ORIGIN_ID", "DESCRIPTION_TYPE", "PRIORITY", "FILES",
    ];

    private int _lastId = 100;

    /// <summary>All cards, in the order in which they came to be.</summary>
    public List<FakeCard> Cards { get; } = [];

    public List<JsonObject> Activities { get; } = [];

    public List<JsonObject> Comments { get; } = [];

    public IEnumerable<FakeCard> Leads => Cards.Where(card => card.TypeId == 1);

    /// <summary>Puts a card there as a user of the portal would.</summary>
    public FakeCard Add(int typeId, string? phone = null, int responsible = 12, string? field = null, string? value = null)
    {
        var card = new FakeCard(typeId, ++_lastId, new JsonObject { ["assignedById"] = responsible });
        if (phone is not null)
        {
            card.Fields["fm"] = new JsonArray(new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = phone });
        }

        if (field is not null)
        {
            card.Fields[field] = value;
        }

        Cards.Add(card);
        return card;
    }

    public FakeCard? FindByPhone(string phone, params int[] types) =>
        types.SelectMany(type => Cards.Where(card => card.TypeId == type && card.Phones.Any(own => TailOf(own) == TailOf(phone)))).FirstOrDefault();

    public JsonNode FindByComm(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.duplicate.findbycomm", parameters, ["type", "values"], ["entity_type"]);
        parameters.Text("type").ShouldBe("PHONE");
        IReadOnlyList<JsonNode> values = parameters.List("values");
        values.Count.ShouldBeInRange(1, 20);
        var found = new JsonObject();
        foreach ((string name, int type) in new[] { ("LEAD", 1), ("CONTACT", 3), ("COMPANY", 4) })
        {
            int[] ids = [.. Cards.Where(card => card.TypeId == type && card.Phones.Any(own => values.Any(value => TailOf(value.ToString()) == TailOf(own)))).Select(card => card.Id)];
            if (ids.Length > 0)
            {
                found[name] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
            }
        }

        return found.Count == 0 ? new JsonArray() : found;
    }

    public JsonNode ItemGet(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.item.get", parameters, ["entityTypeId"], ["id", "useOriginalUfNames"]);
        FakeCard? card = Cards.Find(card => card.TypeId == parameters.Number("entityTypeId") && $"{card.Id}" == parameters.Text("id"));
        return card is null ? throw new FakePortalError("400 Bad Request", "NOT_FOUND", "Элемент не найден") : new JsonObject { ["item"] = card.Json(all: true) };
    }

    public JsonNode ItemList(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.item.list", parameters, ["entityTypeId"], ["select", "filter", "order", "start", "useOriginalUfNames"]);
        var filter = (JsonObject)parameters["filter"]!;
        bool original = parameters.Text("useOriginalUfNames") == "Y";
        bool all = parameters.List("select").Any(name => name.ToString() == "*");
        foreach (string name in filter.Select(item => item.Key.TrimStart('@')))
        {
            if (name is not ("originatorId" or "originId") && !(original && name.StartsWith("UF_CRM_", StringComparison.Ordinal)))
            {
                throw new FakePortalViolation($"crm.item.list: no field {name}");
            }
        }

        IEnumerable<FakeCard> found = Cards.Where(card => card.TypeId == parameters.Number("entityTypeId") && filter.All(test => test.Key.StartsWith('@')
            ? filter.List(test.Key).Any(value => value.ToString() == card.Fields[test.Key[1..]]?.ToString())
            : card.Fields[test.Key]?.ToString() == test.Value?.ToString()));
        return new JsonObject { ["items"] = new JsonArray([.. found.Select(card => card.Json(all))]) };
    }

    public JsonNode ItemAdd(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.item.add", parameters, ["entityTypeId", "fields"], ["useOriginalUfNames"]);
        parameters.Number("entityTypeId").ShouldBe(1);

        // The portal ignores a field that it does not know; a client that sends one is wrong all the same.
        FakePortalParameters.RequireOnly("crm.item.add fields", parameters["fields"], ["title", "assignedById"], LeadFields);
        JsonNode fields = parameters["fields"]!;
        foreach (JsonNode field in fields.List("fm"))
        {
            FakePortalParameters.RequireOnly("fm", field, ["typeId", "valueType", "value"], []);
        }

        var card = new FakeCard(1, ++_lastId, (JsonObject)fields.DeepClone());
        card.Fields["fm"] = new JsonArray([.. fields.List("fm").Select(field => field.DeepClone())]);
        Cards.Add(card);
        return new JsonObject { ["item"] = card.Json(all: true) };
    }

    public JsonNode ActivityAdd(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.activity.add", parameters, ["fields"], []);
        JsonNode fields = parameters["fields"]!;
        FakePortalParameters.RequireOnly(
            "crm.activity.add fields", fields, ["OWNER_TYPE_ID", "OWNER_ID", "TYPE_ID", "SUBJECT", "RESPONSIBLE_ID", "COMMUNICATIONS"], ActivityFields);
        fields.Number("TYPE_ID").ShouldBe(2);
        fields.Number("RESPONSIBLE_ID").ShouldBeGreaterThan(0);
        fields.Number("DIRECTION").ShouldBeInRange(1, 2);
        fields.Moment("START_TIME").ShouldBeLessThanOrEqualTo(fields.Moment("END_TIME"));
        fields.Text("COMPLETED").ShouldBeOneOf("Y", "N");
        JsonNode communication = fields.List("COMMUNICATIONS").ShouldHaveSingleItem("The only one communication is allowed for activity of specified type");
        FakePortalParameters.RequireOnly("COMMUNICATIONS", communication, ["VALUE", "ENTITY_ID", "ENTITY_TYPE_ID"], []);
        RequireCard(fields.Number("OWNER_TYPE_ID"), fields.Number("OWNER_ID"));
        return Keep(Activities, fields);
    }

    public JsonNode ActivityList(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.activity.list", parameters, ["filter"], ["select", "order", "start"]);
        FakePortalParameters.RequireOnly("crm.activity.list filter", parameters["filter"], ["ORIGINATOR_ID", "ORIGIN_ID"], []);
        return new JsonArray(
        [
            .. Activities.Where(activity => activity.Text("ORIGIN_ID") == parameters["filter"]!.Text("ORIGIN_ID") && activity.Text("ORIGINATOR_ID") == parameters["filter"]!.Text("ORIGINATOR_ID"))
                .Select(activity => new JsonObject { ["ID"] = activity.Text("ID") }),
        ]);
    }

    public JsonNode ActivityUpdate(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.activity.update", parameters, ["id", "fields"], []);
        JsonNode fields = parameters["fields"]!;
        FakePortalParameters.RequireOnly("crm.activity.update fields", fields, [], [.. ActivityFields, "TYPE_ID", "SUBJECT", "RESPONSIBLE_ID"]);
        JsonObject activity = Activities.Find(item => item.Text("ID") == parameters.Text("id")) ?? throw new FakePortalError("400 Bad Request", "", "Activity is not found");
        foreach ((string name, JsonNode? value) in fields.AsObject().Where(field => field.Key != "FILES"))
        {
            activity[name] = value?.DeepClone();
        }

        foreach (JsonNode file in fields.List("FILES"))
        {
            IReadOnlyList<JsonNode> data = file.List("fileData");
            Convert.FromBase64String(data[1].ToString()).ShouldNotBeEmpty();
            activity["FILES"] = data[0].ToString();
        }

        return JsonValue.Create(true);
    }

    public JsonNode CommentAdd(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("crm.timeline.comment.add", parameters, ["fields"], []);
        JsonNode fields = parameters["fields"]!;
        FakePortalParameters.RequireOnly("crm.timeline.comment.add fields", fields, ["ENTITY_ID", "ENTITY_TYPE", "COMMENT"], ["FILES"]);
        RequireCard(Array.IndexOf(["", "lead", "deal", "contact", "company"], fields.Text("ENTITY_TYPE")!), fields.Number("ENTITY_ID"));
        return Keep(Comments, fields);
    }

    /// <summary>An activity of the portal's own telephony.</summary>
    public int AddCallActivity(FakeCard card, string callId)
    {
        Keep(Activities, new JsonObject { ["OWNER_TYPE_ID"] = card.TypeId, ["OWNER_ID"] = card.Id, ["CALL_ID"] = callId });
        return _lastId;
    }

    private void RequireCard(int typeId, int id)
    {
        if (!Cards.Exists(card => card.TypeId == typeId && card.Id == id))
        {
            throw new FakePortalError("400 Bad Request", "OWNER_NOT_FOUND", "Owner was not found");
        }
    }

    private JsonValue Keep(List<JsonObject> list, JsonNode fields)
    {
        var kept = (JsonObject)fields.DeepClone();
        kept["ID"] = (++_lastId).ToString(CultureInfo.InvariantCulture);
        list.Add(kept);
        return JsonValue.Create(_lastId);
    }

    private static string TailOf(string phone)
    {
        string digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 10 ? digits[^10..] : digits;
    }
}
