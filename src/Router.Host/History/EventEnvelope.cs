using System.Buffers;
using System.Text.Json;
using Router.Journal.Records;
using Router.Protocol.Envelope;

namespace Router.Host.History;

/// <summary>A journaled event in the envelope that every sink sees.</summary>
internal static class EventEnvelope
{
    /// <summary>The envelope.</summary>
    public static JsonElement Of(long sequence, EventRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            EnvelopeWriter.Write(json, record.Packet, new EnvelopeContext
            {
                Id = record.Id,
                Login = record.Login,
                ReceivedAt = record.At,
                Sequence = sequence,
                IsReplay = record.ReplayedAt is not null,
            });
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
