using System.Buffers;
using System.Text.Json;
using Router.Protocol.Envelope;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Envelope;

/// <summary>Envelopes as parsed JSON; a document with a property twice is refused.</summary>
internal static class EnvelopeJson
{
    public static EnvelopeContext Context { get; } = new()
    {
        Id = new Guid("01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d"),
        Login = "271914",
        ReceivedAt = new DateTimeOffset(2026, 11, 22, 15, 0, 0, 250, TimeSpan.FromHours(3)),
    };

    public static JsonElement Of(AgentEvent told, EnvelopeContext? context = null)
    {
        using var document = JsonDocument.Parse(Bytes(told, context), new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }

    public static string Text(AgentEvent told, EnvelopeContext? context = null) =>
        System.Text.Encoding.UTF8.GetString(Bytes(told, context).Span);

    /// <summary>What stands under <c>data.fields</c>, as JSON text.</summary>
    public static string FieldsOf(AgentEvent told) => Of(told).GetProperty("data").GetProperty("fields").GetRawText();

    private static ReadOnlyMemory<byte> Bytes(AgentEvent told, EnvelopeContext? context)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        EnvelopeWriter.Write(json, told, context ?? Context);
        json.Flush();
        return output.WrittenMemory;
    }
}
