using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>A call at the portal.</summary>
internal sealed record FakeCall(string Id, string Key, JsonObject Start, DateTimeOffset RegisteredAt, FakeCard? Card)
{
    public JsonObject? Ending { get; set; }

    public byte[]? Record { get; set; }

    public string? RecordName { get; set; }

    public string? External => Start.Text("EXTERNAL_CALL_ID");

    public string Phone => Start.Text("PHONE_NUMBER")!.TrimStart('+');
}
