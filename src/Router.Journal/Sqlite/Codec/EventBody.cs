using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Router.Journal.Records;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Journal.Sqlite.Codec;

/// <summary>
/// The content of an event. Destinations stand first, so that they can be read alone. UTF-16, which the app sends, is kept as UTF-8 when
/// nothing is lost by that: about half the bytes. The packet is kept beside the bytes only when they do not say it.
/// </summary>
internal static class EventBody
{
    private const byte IsReplay = 1;
    private const byte IsPacketInBytes = 2;
    private const byte IsUtf16AsUtf8 = 4;

    public static void Write(BodyWriter output, EventRecord record)
    {
        WriteDestinations(output, record.Destinations);
        int flagsAt = output.Written.Length;
        output.WriteByte(0);
        output.WriteGuid(record.Id);
        output.WriteText(record.Login);
        output.WriteTime(record.At);
        if (record.ReplayedAt is { } replayedAt)
        {
            output.WriteTime(replayedAt);
        }

        output.WriteText(record.Key);
        output.WriteNumber(record.Revision);
        ReadOnlySpan<byte> bytes = record.Bytes.Span;
        bool isUtf16 = IsUtf16(bytes) && output.TryWriteUtf8(MemoryMarshal.Cast<byte, char>(bytes));
        if (!isUtf16)
        {
            output.WriteBytes(bytes);
        }

        if (!record.IsPacketInBytes)
        {
            PacketBody.Write(output, record.Packet);
        }

        output.PatchByte(flagsAt, (byte)(
            (record.ReplayedAt is null ? 0 : IsReplay) | (record.IsPacketInBytes ? IsPacketInBytes : 0) | (isUtf16 ? IsUtf16AsUtf8 : 0)));
    }

    public static EventRecord Read(ref BodyReader input)
    {
        JournaledDestination[] destinations = ReadDestinations(ref input);
        byte flags = input.ReadByte();
        Guid id = input.ReadGuid();
        string login = input.ReadText();
        DateTimeOffset at = input.ReadTime();
        DateTimeOffset? replayedAt = (flags & IsReplay) == 0 ? null : input.ReadTime();
        string key = input.ReadText();
        long revision = input.ReadNumber();
        byte[] bytes = (flags & IsUtf16AsUtf8) == 0 ? input.ReadBytes().ToArray() : ReadUtf16(ref input);
        bool isInBytes = (flags & IsPacketInBytes) != 0;
        return new EventRecord
        {
            Id = id,
            Login = login,
            At = at,
            ReplayedAt = replayedAt,
            Key = key,
            Revision = revision,
            Destinations = destinations,
            Bytes = bytes,
            IsPacketInBytes = isInBytes,
            Packet = isInBytes ? Decode(bytes) : (AgentEvent)PacketBody.Read(ref input),
        };
    }

    public static JournaledDestination[] ReadDestinations(ref BodyReader input)
    {
        int count = input.ReadCount();
        JournaledDestination[] destinations = count == 0 ? [] : new JournaledDestination[count];
        for (int i = 0; i < destinations.Length; i++)
        {
            destinations[i] = new JournaledDestination(
                input.ReadText(), input.ReadText(), input.ReadText(), input.ReadTexts(), input.ReadByte() != 0);
        }

        return destinations;
    }

    private static void WriteDestinations(BodyWriter output, IReadOnlyList<JournaledDestination> destinations)
    {
        output.WriteNumber(destinations.Count);
        for (int i = 0; i < destinations.Count; i++)
        {
            JournaledDestination destination = destinations[i];
            output.WriteText(destination.Sink);
            output.WriteText(destination.Address);
            output.WriteText(destination.Route);
            output.WriteTexts(destination.Options);
            output.WriteByte(destination.IsSuppressed ? (byte)1 : (byte)0);
        }
    }

    /// <summary>Whether it looks like UTF-16; it need not be right, for what does not come back the same is kept as it is.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes.Length % sizeof(char) == 0 && bytes is [not 0, 0, ..];

    private static byte[] ReadUtf16(ref BodyReader input)
    {
        int characters = input.ReadInt32();
        ReadOnlySpan<byte> utf8 = input.ReadBytes();
        if (characters < 0 || characters > utf8.Length)
        {
            throw new InvalidDataException("A length is wrong.");
        }

        byte[] bytes = new byte[characters * sizeof(char)];
        OperationStatus status = Utf8.ToUtf16(utf8, MemoryMarshal.Cast<byte, char>(bytes.AsSpan()), out _, out int written, replaceInvalidSequences: false);
        return status == OperationStatus.Done && written == characters ? bytes : throw new InvalidDataException("A text is not as it was written.");
    }

    /// <summary>The packet that the bytes say: in UTF-8 if they begin like that, else in UTF-16, else the other way round.</summary>
    private static AgentEvent Decode(byte[] bytes)
    {
        WireEncoding likely = bytes is [(byte)'<', not 0, ..] ? WireEncoding.Utf8 : WireEncoding.Utf16;
        WireEncoding other = likely == WireEncoding.Utf8 ? WireEncoding.Utf16 : WireEncoding.Utf8;
        return Decode(bytes, likely) ?? Decode(bytes, other) ?? throw new InvalidDataException("A packet does not decode any more.");
    }

    private static AgentEvent? Decode(byte[] bytes, WireEncoding encoding)
    {
        var frame = new Frame(new ReadOnlySequence<byte>(bytes), new FrameForm(HasHeader: true, encoding));
        return PacketReader.TryRead(frame, out Packet? packet, out _) ? packet as AgentEvent : null;
    }
}
