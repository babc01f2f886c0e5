using System.Buffers;
using System.Text.Json;
using Router.Protocol.Codec;
using Router.Protocol.Envelope;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Fuzz;

/// <summary>What must hold for every packet, readable or not.</summary>
internal sealed class PacketChecks(FuzzTotals totals) : IDisposable
{
    private const int EnvelopeEvery = 16;

    private static readonly EnvelopeContext Context = new()
    {
        Id = Guid.Empty,
        Login = "1",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Sequence = 1,
    };

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);

    public void Dispose() => _json.Dispose();

    /// <summary>Reads the packet; one that can be read must be the same after writing, and be JSON.</summary>
    public void Check(Frame frame)
    {
        bool isRead = PacketReader.TryRead(frame, out Packet? packet, out PacketError error);
        StreamPlayer.Require(isRead == (packet is not null) && isRead == (error.Fault == PacketFault.None), "a packet or a fault, never both");
        if (packet is null)
        {
            StreamPlayer.Require(error.ToString().Length > 0 && error.Position >= 0, "a fault has a place and a description");
            totals.Count(error.Fault);
            return;
        }

        totals.Decoded++;
        totals.Repaired += packet.IsRepaired ? 1 : 0;
        StreamPlayer.Require(
            PacketReader.TryParse(PacketWriter.ToXml(packet), out Packet? again, out _) && AreSame(packet, again),
            "a packet is the same after writing");
        if (packet is AgentEvent told && totals.Decoded % EnvelopeEvery == 0)
        {
            CheckEnvelope(told);
        }
    }

    private void CheckEnvelope(AgentEvent told)
    {
        _output.ResetWrittenCount();
        _json.Reset(_output);
        EnvelopeWriter.Write(_json, told, Context);
        _json.Flush();
        using var envelope = JsonDocument.Parse(_output.WrittenMemory, new JsonDocumentOptions { AllowDuplicateProperties = false });
        StreamPlayer.Require(envelope.RootElement.TryGetProperty("data", out _), "an envelope has data");
        totals.Envelopes++;
    }

    private static bool AreSame(Packet left, Packet right) =>
        Words(left) == Words(right) && left.Attributes == right.Attributes && left.Fields == right.Fields;

    private static (Type, string?, string?, string?, string?, string?, DateTimeOffset?, string?) Words(Packet packet) => packet switch
    {
        AgentEvent told =>
            (typeof(AgentEvent), told.CommandId, told.Mode, told.Object, told.Initiator, told.State, told.Time, told.TimeText),
        AgentCommand command =>
            (typeof(AgentCommand), command.Id, command.Mode, command.Object, command.Initiator, command.Action, null, null),
        CommandResult result => (typeof(CommandResult), result.Id, null, null, null, result.Action, null, result.Error),
        _ => throw new BrokenPromiseException("a packet of no kind"),
    };
}
