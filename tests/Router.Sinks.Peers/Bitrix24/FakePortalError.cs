using System.Text.Json.Nodes;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>What the portal itself would answer.</summary>
internal sealed class FakePortalError(string status, string code, string description, JsonObject? time = null) : Exception(description)
{
    public string Code { get; } = code;

    public string Answer()
    {
        var body = new JsonObject { ["error"] = Code, ["error_description"] = Message };
        if (time is not null)
        {
            body["time"] = time.DeepClone();
        }

        return Receiver.Answer(status, body.ToJsonString(), type: "application/json");
    }
}
