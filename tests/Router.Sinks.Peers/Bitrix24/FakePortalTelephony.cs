using System.Globalization;
using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>The portal's telephony: a call is registered, finished and then has a record.</summary>
internal sealed class FakePortalTelephony(TimeProvider time, FakePortalCrm crm)
{
    private static readonly TimeSpan SameCall = TimeSpan.FromMinutes(30);

    private static readonly string[] StatusCodes = ["200", "304", "603", "603-S", "403", "404", "486", "484", "503", "480", "402", "423", "OTHER"];

    /// <summary>Calls that were registered and not finished.</summary>
    public List<FakeCall> Open { get; } = [];

    /// <summary>Calls that were finished: the statistics.</summary>
    public List<FakeCall> Finished { get; } = [];

    /// <summary>All that was ever registered.</summary>
    public List<FakeCall> Registered { get; } = [];

    /// <summary>Users by inner phone.</summary>
    public Dictionary<string, int> InnerPhones { get; } = new(StringComparer.Ordinal);

    /// <summary>To whom a card was shown a second time: call and user.</summary>
    public List<(string CallId, int User)> Shown { get; } = [];

    public JsonNode Register(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly(
            "register",
            parameters,
            ["USER_ID", "PHONE_NUMBER", "TYPE", "CALL_START_DATE", "EXTERNAL_CALL_ID"],
            ["CRM_CREATE", "CRM_SOURCE", "CRM_ENTITY_TYPE", "CRM_ENTITY_ID", "SHOW", "ADD_TO_CHAT", "LINE_NUMBER"]);
        parameters.Number("TYPE").ShouldBeInRange(1, 5);
        parameters.Moment("CALL_START_DATE");
        string phone = parameters.Text("PHONE_NUMBER")!;
        if (phone.Any(char.IsAsciiLetter))
        {
            throw new FakePortalError("400 Bad Request", "ERROR_CORE", "Unsupported phone number format");
        }

        string key = string.Join('|', phone, parameters.Text("TYPE"), parameters.Text("USER_ID"), parameters.Text("LINE_NUMBER"), parameters.Text("EXTERNAL_CALL_ID"));
        FakeCall? same = Open.Find(call => call.Key == key && time.GetUtcNow() - call.RegisteredAt < SameCall);
        if (same is not null)
        {
            return Answer(same);
        }

        FakeCard? card = parameters.Text("CRM_ENTITY_ID") is null
            ? crm.FindByPhone(phone, 3, 4, 1)
            : crm.Cards.Find(known => $"{known.Id}" == parameters.Text("CRM_ENTITY_ID") && known.TypeId == TypeIdOf(parameters.Text("CRM_ENTITY_TYPE")));
        card ??= parameters.Text("CRM_CREATE") == "1" ? crm.Add(1, phone, parameters.Number("USER_ID")) : null;
        var call = new FakeCall(
            string.Create(CultureInfo.InvariantCulture, $"externalCall.{Guid.NewGuid():N}.{Registered.Count}"), key, (JsonObject)parameters.DeepClone(), time.GetUtcNow(), card);
        Open.Add(call);
        Registered.Add(call);
        return Answer(call);
    }

    public JsonNode Finish(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("finish", parameters, ["CALL_ID", "USER_ID"], ["DURATION", "STATUS_CODE", "FAILED_REASON", "VOTE", "ADD_TO_CHAT", "COST", "COST_CURRENCY"]);
        parameters.Text("STATUS_CODE").ShouldBeOneOf(StatusCodes);
        parameters.Number("DURATION").ShouldBeGreaterThanOrEqualTo(0);
        parameters.Number("USER_ID").ShouldBeGreaterThan(0);
        FakeCall call = Open.Find(call => call.Id == parameters.Text("CALL_ID"))
            ?? throw new FakePortalError("400 Bad Request", "ERROR_CORE", "Call is not found (call should be registered prior to finishing");
        Open.Remove(call);
        call.Ending = (JsonObject)parameters.DeepClone();
        Finished.Add(call);
        int activity = call.Card is { } card ? crm.AddCallActivity(card, call.Id) : 0;
        return new JsonObject { ["CALL_ID"] = call.Id, ["EXTERNAL_CALL_ID"] = call.External, ["CRM_ACTIVITY_ID"] = activity, ["ID"] = Finished.Count };
    }

    public JsonNode Show(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("show", parameters, ["CALL_ID"], ["USER_ID"]);
        bool isOpen = Open.Exists(call => call.Id == parameters.Text("CALL_ID"));
        if (isOpen)
        {
            Shown.Add((parameters.Text("CALL_ID")!, parameters.Number("USER_ID")));
        }

        return JsonValue.Create(isOpen);
    }

    public JsonNode AttachRecord(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("attachRecord", parameters, ["CALL_ID", "FILENAME", "FILE_CONTENT"], []);
        FakeCall call = Finished.Find(call => call.Id == parameters.Text("CALL_ID"))
            ?? throw new FakePortalError("400 Bad Request", "ERROR_CORE", "Call is not found in the statistic table. Looks like it is not finished yet.");
        string name = parameters.Text("FILENAME")!;
        if (!name.EndsWith(".wav", StringComparison.Ordinal) && !name.EndsWith(".mp3", StringComparison.Ordinal))
        {
            throw new FakePortalError("400 Bad Request", "ERROR_CORE", "Wrong file extension. Only wav and mp3 are allowed");
        }

        call.Record = Convert.FromBase64String(parameters.Text("FILE_CONTENT")!);
        call.RecordName = name;
        return new JsonObject { ["FILE_ID"] = 9079 };
    }

    public JsonNode Statistic(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("voximplant.statistic.get", parameters, ["FILTER"], ["SORT", "ORDER", "start"]);
        FakePortalParameters.RequireOnly("voximplant.statistic.get FILTER", parameters["FILTER"], ["EXTERNAL_CALL_ID"], []);
        return new JsonArray(
        [
            .. Finished.Where(call => call.External == parameters["FILTER"]!.Text("EXTERNAL_CALL_ID"))
                .Select(call => new JsonObject { ["ID"] = "1", ["CALL_ID"] = call.Id, ["EXTERNAL_CALL_ID"] = call.External }),
        ]);
    }

    private static JsonObject Answer(FakeCall call) => new()
    {
        ["CALL_ID"] = call.Id,
        ["CRM_CREATED_LEAD"] = null,
        ["CRM_CREATED_ENTITIES"] = new JsonArray(),
        ["CRM_ENTITY_TYPE"] = call.Card?.TypeId switch { 1 => "LEAD", 3 => "CONTACT", 4 => "COMPANY", _ => null },
        ["CRM_ENTITY_ID"] = call.Card?.Id,
    };

    private static int TypeIdOf(string? name) => name switch
    {
        "LEAD" => 1,
        "CONTACT" => 3,
        "COMPANY" => 4,
        _ => throw new FakePortalViolation($"register: no CRM_ENTITY_TYPE {name}"),
    };
}
