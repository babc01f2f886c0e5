using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>What <c>GET /status</c> and <c>router status --json</c> answer.</summary>
internal sealed class RouterState(JsonElement json)
{
    public JsonElement Json => json;

    public int ProcessId => json.GetProperty("processId").GetInt32();

    public JsonElement Rules => json.GetProperty("router").GetProperty("rules");

    public JsonElement Journal => json.GetProperty("router").GetProperty("journal");

    public JsonElement? Agent(string login) => Find("agents", "login", login);

    public JsonElement? Sink(string name) => Find("sinks", "name", name);

    public string? StateOf(string login) => Agent(login)?.GetProperty("state").GetString();

    public string? SinkStateOf(string name) => Sink(name)?.GetProperty("state").GetString();

    public long EventsRead(string login) => Agent(login)?.GetProperty("eventsRead").GetInt64() ?? 0;

    public long DeliveredBy(string sink) => Sink(sink)?.GetProperty("delivered").GetInt64() ?? 0;

    public long WaitingOf(string sink) => Sink(sink)?.GetProperty("waiting").GetInt64() ?? 0;

    /// <summary>Whether a delivery of the sink ever failed.</summary>
    public bool HasFailed(string sink) => Sink(sink) is { } status && status.TryGetProperty("lastError", out JsonElement error) && error.ValueKind == JsonValueKind.String;

    public bool IsSubscribed(string login) => Agent(login) is { } agent && agent.GetProperty("state").GetString() is "subscribed"
        && agent.GetProperty("confirmed").GetInt32() == agent.GetProperty("subscriptions").GetArrayLength()
        && agent.GetProperty("confirmed").GetInt32() > 0;

    public override string ToString() => json.GetRawText();

    private JsonElement? Find(string list, string member, string name)
    {
        foreach (JsonElement item in json.GetProperty("router").GetProperty(list).EnumerateArray())
        {
            if (item.GetProperty(member).GetString() == name)
            {
                return item;
            }
        }

        return null;
    }
}
