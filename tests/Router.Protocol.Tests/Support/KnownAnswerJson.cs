using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Router.Protocol.Codec;
using Router.Protocol.Envelope;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Support;

/// <summary>Writes what was read from a stream as a known answer's JSON.</summary>
internal static class KnownAnswerJson
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Write(IEnumerable<KnownAnswerEntry> entries)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        foreach (var (index, entry) in entries.Index())
        {
            WriteEntry(json, entry, index + 1);
        }

        json.WriteEndArray();
        json.Flush();
        return output.WrittenMemory;
    }

    private static void WriteEntry(Utf8JsonWriter json, KnownAnswerEntry entry, int number)
    {
        switch (entry)
        {
            case { Packet: AgentEvent @event }:
                EnvelopeWriter.Write(json, @event, ContextOf(number));
                break;
            case { Packet: AgentCommand command }:
                WriteCommand(json, command);
                break;
            case { Packet: CommandResult result }:
                WriteResult(json, result);
                break;
            case { PacketFault: not PacketFault.None }:
                WriteFault(json, "malformed", entry.PacketFault);
                break;
            default:
                WriteFault(json, "broken", entry.StreamFault);
                break;
        }
    }

    private static EnvelopeContext ContextOf(int number) => new()
    {
        Id = Guid.Parse($"00000000-0000-7000-8000-{number:D12}", CultureInfo.InvariantCulture),
        Login = "271914",
        ReceivedAt = ReceivedAt,
        Sequence = number,
    };

    private static void WriteCommand(Utf8JsonWriter json, AgentCommand command)
    {
        json.WriteStartObject();
        json.WriteStartObject("command");
        json.WriteString("action", command.Action);
        json.WriteString("id", command.Id);
        json.WriteString("mode", command.Mode);
        json.WriteString("object", command.Object);
        json.WriteString("initiator", command.Initiator);
        WriteFields(json, command);
    }

    private static void WriteResult(Utf8JsonWriter json, CommandResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("commandResult");
        json.WriteString("action", result.Action);
        json.WriteString("id", result.Id);
        json.WriteString("result", result.Result);
        json.WriteString("error", result.Error);
        WriteFields(json, result);
    }

    private static void WriteFields(Utf8JsonWriter json, Packet packet)
    {
        json.WritePropertyName("attributes");
        FieldsJson.Write(json, packet.Attributes);
        json.WritePropertyName("fields");
        FieldsJson.Write(json, packet.Fields);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFault<T>(Utf8JsonWriter json, string kind, T fault)
        where T : struct, Enum
    {
        json.WriteStartObject();
        json.WriteString(kind, fault.ToString());
        json.WriteEndObject();
    }
}
