using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>The methods that the portal has, each with its scope.</summary>
internal sealed class FakePortalMethods(FakePortal portal)
{
    public JsonNode? Run(string method, JsonNode parameters, bool isApplication)
    {
        portal.Called.Enqueue(method);
        string scope = method.Split('.')[0] switch { "crm" => "crm", "telephony" or "voximplant" => "telephony", "user" => "user", _ => "" };
        if (scope.Length > 0 && !portal.Scopes.Contains(scope))
        {
            throw new FakePortalError("403 Forbidden", "insufficient_scope", "The request requires higher privileges than provided by the webhook token");
        }

        if (!isApplication && (method.StartsWith("telephony.externalCall.", StringComparison.Ordinal) || method == "app.info"))
        {
            throw new FakePortalError("403 Forbidden", "WRONG_AUTH_TYPE", "Current authorization type is denied for this method");
        }

        return portal.Refuse(method, parameters) is { } refusal ? throw refusal : Run(method, parameters);
    }

    private JsonNode? Run(string method, JsonNode parameters) => method switch
    {
        "profile" => Plain(method, parameters, new JsonObject { ["ID"] = $"{FakePortal.WebhookUser}", ["ADMIN"] = true, ["NAME"] = "Вадим" }),
        "scope" => Plain(method, parameters, new JsonArray([.. portal.Scopes.Select(scope => JsonValue.Create(scope))])),
        "app.info" => Plain(method, parameters, new JsonObject { ["ID"] = 5, ["STATUS"] = "L", ["INSTALLED"] = portal.Oauth.IsInstalled }),
        "user.get" => UserGet(parameters),
        "crm.duplicate.findbycomm" => portal.Crm.FindByComm(parameters),
        "crm.item.get" => portal.Crm.ItemGet(parameters),
        "crm.item.list" => portal.Crm.ItemList(parameters),
        "crm.item.add" => portal.Crm.ItemAdd(parameters),
        "crm.activity.add" => portal.Crm.ActivityAdd(parameters),
        "crm.activity.list" => portal.Crm.ActivityList(parameters),
        "crm.activity.update" => portal.Crm.ActivityUpdate(parameters),
        "crm.timeline.comment.add" => portal.Crm.CommentAdd(parameters),
        "telephony.externalCall.register" => portal.Telephony.Register(parameters),
        "telephony.externalCall.finish" => portal.Telephony.Finish(parameters),
        "telephony.externalCall.show" => portal.Telephony.Show(parameters),
        "telephony.externalCall.attachRecord" => portal.Telephony.AttachRecord(parameters),
        "voximplant.statistic.get" => portal.Telephony.Statistic(parameters),
        _ => throw new FakePortalViolation($"no such method: {method}"),
    };

    private static JsonNode Plain(string method, JsonNode parameters, JsonNode result)
    {
        FakePortalParameters.RequireOnly(method, parameters, [], []);
        return result;
    }

    private JsonArray UserGet(JsonNode parameters)
    {
        FakePortalParameters.RequireOnly("user.get", parameters, ["FILTER"], ["SORT", "ORDER", "ADMIN_MODE", "start"]);
        FakePortalParameters.RequireOnly("user.get FILTER", parameters["FILTER"], ["UF_PHONE_INNER"], ["ACTIVE"]);
        string inner = parameters["FILTER"]!.Text("UF_PHONE_INNER")!;
        return portal.Telephony.InnerPhones.TryGetValue(inner, out int id) ? [new JsonObject { ["ID"] = $"{id}", ["UF_PHONE_INNER"] = inner }] : [];
    }
}
