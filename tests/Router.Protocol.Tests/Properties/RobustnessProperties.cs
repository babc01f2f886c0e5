using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Tests.Framing;

namespace Router.Protocol.Tests.Properties;

/// <summary>No bytes whatever make a reader throw, loop, or depend on how they arrive.</summary>
public class RobustnessProperties
{
    private const int Cap = 4096;

    private static readonly byte[][] Tokens =
    [
        [0], [0, 0], [0x3C, 0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x3D, 0xD8], [0x20, 0, 0, 0], [0x0A], [0x0D, 0x0A], [0x0A, 0, 0, 0],
        [0x00, 0x10, 0, 0], [0x01, 0x10, 0, 0], .. "<|>|</|/>|<!--|-->|<![CDATA[|]]>|<?|?>|\"|'|&|&amp;|&#x|=|Event|<Event>|</Event>|<State=\"x\">"
            .Split('|').SelectMany(text => new[] { Wire.Text(WireEncoding.Utf8, text), Wire.Text(WireEncoding.Utf16, text) }),
    ];

    private static readonly Gen<byte[]> RandomBytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<byte[]> TokenBytes = Gen.Elements(Tokens).ArrayOf().Select(tokens => tokens.SelectMany(token => token).ToArray());

    private static readonly Gen<byte[]> PacketBytes =
        from packets in WireGen.Packet.Resize(12).Zip(WireGen.Form, Encode).ArrayOf(3)
        select packets.SelectMany(packet => packet).ToArray();

    /// <summary>Real packets with a few bytes overwritten, cut out, doubled, or put in.</summary>
    private static readonly Gen<byte[]> MutatedBytes =
        from bytes in PacketBytes
        from mutations in Gen.Choose(0, 4).SelectMany(kind => Gen.Choose(0, int.MaxValue).Zip(Gen.Elements(Tokens), (at, token) => (kind, at, token)))
            .ArrayOf(4)
        select mutations.Aggregate(bytes, (mutated, mutation) => Mutate(mutated, mutation.kind, mutation.at, mutation.token));

    private static readonly Gen<byte[]> Streams = Gen.Frequency((1, RandomBytes), (2, TokenBytes), (1, PacketBytes), (4, MutatedBytes));

    [Property(MaxTest = 3000)]
    public Property Bytes_InAnyPieces_GiveTheSameAsAtOnce() =>
        Prop.ForAll(
            Streams.Zip(Gen.Choose(1, 40).ArrayOf(20), (stream, pieces) => (stream, pieces)).ToArbitrary(),
            sample =>
            {
                List<FrameOutcome> whole = FrameFeed.Whole(sample.stream, Cap);

                Feed(segmentLength: 7).Read(sample.stream, Cuts(sample.pieces, sample.stream.Length)).ShouldBe(whole);
                Feed(segmentLength: int.MaxValue).Read(sample.stream, Enumerable.Range(0, sample.stream.Length)).ShouldBe(whole);
                Feed(segmentLength: 1).Read(sample.stream, []).ShouldBe(whole);
            });

    [Property(MaxTest = 3000)]
    public Property Bytes_AsAPacketOfEitherEncoding_NeverMakeTheReaderThrow() =>
        Prop.ForAll(
            Streams.ToArbitrary(),
            bytes =>
            {
                foreach (WireEncoding encoding in Enum.GetValues<WireEncoding>())
                {
                    var frame = new Frame(new ReadOnlySequence<byte>(bytes), new FrameForm(HasHeader: true, encoding));
                    bool isRead = PacketReader.TryRead(frame, out Packet? packet, out PacketError error);

                    (packet is not null).ShouldBe(isRead);
                    (error.Fault == PacketFault.None).ShouldBe(isRead);
                    error.Position.ShouldBeInRange(0, bytes.Length);
                }
            });

    [Property(MaxTest = 3000)]
    public Property Packet_ThatWasReadFromAnyBytes_IsTheSameAfterWriting() =>
        Prop.ForAll(
            Streams.ToArbitrary(),
            bytes =>
            {
                var buffer = new ReadOnlySequence<byte>(bytes);
                FrameReadResult result = new FrameReader(Cap).Read(buffer);
                if (result.Status == FrameStatus.Packet && PacketReader.TryRead(result.Frame, out Packet? packet, out _))
                {
                    PacketReader.TryParse(PacketWriter.ToXml(packet), out Packet? again, out PacketError error).ShouldBeTrue(error.ToString());
                    PacketContent.ShouldBeSame(again.ShouldNotBeNull(), packet);
                }
            });

    private static FrameFeed Feed(int segmentLength) => new(new FrameReader(Cap)) { SegmentLength = segmentLength };

    private static IEnumerable<int> Cuts(int[] pieces, int length)
    {
        int cut = 0;
        for (int i = 0; cut < length; i++)
        {
            yield return cut;
            cut += pieces[i % pieces.Length];
        }
    }

    private static byte[] Encode(Packet packet, FrameForm form)
    {
        var output = new ArrayBufferWriter<byte>();
        PacketWriter.Write(output, packet, form);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Mutate(byte[] bytes, int kind, int at, byte[] token)
    {
        int start = bytes.Length == 0 ? 0 : at % bytes.Length;
        int length = Math.Min(token.Length, bytes.Length - start);
        return kind switch
        {
            0 => [.. bytes[..start], .. token, .. bytes[start..]],
            1 => [.. bytes[..start], .. bytes[(start + length)..]],
            2 => [.. bytes[..start], .. token.AsSpan(0, length), .. bytes[(start + length)..]],
            3 => [.. bytes[..start], .. bytes.AsSpan(0, Math.Min(bytes.Length, 30)), .. bytes[start..]],
            _ => bytes[..start],
        };
    }
}
