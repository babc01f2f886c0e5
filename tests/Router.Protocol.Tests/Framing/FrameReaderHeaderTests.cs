using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

public class FrameReaderHeaderTests
{
    private const int LongestBody = 70_000;
    private const int ChunkLength = 48 * 1024 + 1;

    [Fact]
    public void Header_OfEveryEvenLengthInOneStream_CutsItsBody()
    {
        byte[] pattern = Pattern(LongestBody);
        var reader = new FrameReader();
        byte[] buffer = new byte[LongestBody + (2 * ChunkLength)];
        int filled = 0;
        int nextRead = 2;
        using IEnumerator<ReadOnlyMemory<byte>> chunks = Chunks(pattern).GetEnumerator();
        while (chunks.MoveNext())
        {
            chunks.Current.CopyTo(buffer.AsMemory(filled));
            filled += chunks.Current.Length;
            int start = 0;
            while (true)
            {
                var unread = new ReadOnlySequence<byte>(buffer, start, filled - start);
                FrameReadResult result = reader.Read(unread);
                start += (int)unread.Slice(0, result.Consumed).Length;
                if (result.Status == FrameStatus.NeedMore)
                {
                    break;
                }

                result.Status.ShouldBe(FrameStatus.Packet);
                result.Frame.Form.ShouldBe(FrameForm.App);
                if (!result.Frame.Body.FirstSpan.SequenceEqual(pattern.AsSpan(0, nextRead)))
                {
                    Assert.Fail($"The body of {nextRead} bytes came out as {result.Frame.Body.Length} bytes or with another content.");
                }

                nextRead += 2;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
        }

        nextRead.ShouldBe(LongestBody + 2);
        filled.ShouldBe(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(51)]
    [InlineData(65_537)]
    public void Header_OfAnOddLengthOfUtf16_SkipsThatPacketAlone(int length)
    {
        byte[] odd = Pattern(length);
        byte[] next = Wire.Packet(FrameForm.App, "<Event/>");

        FrameFeed.Whole((byte[])[.. Wire.Framed(odd), .. next])
            .ShouldBe([FrameOutcome.OddLength(Encoding.Latin1.GetString(odd)), Wire.Outcome(FrameForm.App, "<Event/>")]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(1000)]
    [InlineData(FrameReader.DefaultCap)]
    [InlineData(FrameReader.MaxCap)]
    public void Header_AtTheCapAndOnePast_IsAPacketAndBreaksTheStream(int cap)
    {
        byte[] body = Pattern(cap);

        FrameFeed.Whole(Wire.Framed(body), cap).ShouldBe([FrameOutcome.Packet(FrameForm.App, Encoding.Latin1.GetString(body))]);
        FrameFeed.Whole(Wire.Framed([.. body, 1]), cap).ShouldBe([FrameOutcome.Broken(StreamFault.NotAPacket)]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FrameReader.MaxCap + 1)]
    public void Cap_OutOfRange_Throws(int cap) => Should.Throw<ArgumentOutOfRangeException>(() => new FrameReader(cap));

    [Fact]
    public void Header_ThatIsNotWholeYet_WaitsAtTheStartOfThePacket()
    {
        byte[] stream = Wire.Packet(FrameForm.App, "<Event/>");
        var reader = new FrameReader();

        for (int length = 0; length < stream.Length; length++)
        {
            var buffer = new ReadOnlySequence<byte>(stream, 0, length);
            FrameReadResult result = reader.Read(buffer);

            result.Status.ShouldBe(FrameStatus.NeedMore);
            result.Consumed.ShouldBe(buffer.Start);
            result.Examined.ShouldBe(buffer.End);
        }

        reader.Read(new ReadOnlySequence<byte>(stream)).Status.ShouldBe(FrameStatus.Packet);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, WireEncoding.Utf8, true)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 1, 2 }, WireEncoding.Utf8, true)]
    [InlineData(new byte[] { 0xFF, 0xFE }, WireEncoding.Utf16, true)]
    [InlineData(new byte[] { 0xFF, 0xFE, 1, 2 }, WireEncoding.Utf16, true)]
    [InlineData(new byte[] { 0x3C, 0x45 }, WireEncoding.Utf8, false)]
    [InlineData(new byte[] { 0x3C, 0x45, 1 }, WireEncoding.Utf8, false)]
    [InlineData(new byte[] { 0x3C, 0x00 }, WireEncoding.Utf16, false)]
    [InlineData(new byte[] { 0xEF, 0xBB }, WireEncoding.Utf16, false)]
    [InlineData(new byte[] { 0, 0 }, WireEncoding.Utf16, false)]
    public void Header_BodyThatStartsSo_HasThatForm(byte[] body, WireEncoding encoding, bool hasBom)
    {
        FrameOutcome outcome = new FrameFeed { SegmentLength = 1 }.Read(Wire.Framed(body), []).ShouldHaveSingleItem();

        outcome.Form.ShouldBe(new FrameForm(HasHeader: true, encoding, hasBom));
        int bom = hasBom ? (encoding == WireEncoding.Utf8 ? 3 : 2) : 0;
        outcome.Body.ShouldBe(Encoding.Latin1.GetString(body.AsSpan(bom)));
    }

    /// <summary>Bytes of every kind that do not start like UTF-8 or a BOM.</summary>
    private static byte[] Pattern(int length)
    {
        byte[] pattern = new byte[length];
        for (int i = 0; i < length; i++)
        {
            pattern[i] = (byte)((i * 7) + (i >> 8) + 1);
        }

        return pattern;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Chunks(byte[] pattern)
    {
        byte[] chunk = new byte[ChunkLength];
        int filled = 0;
        byte[] header = new byte[4];
        for (int length = 2; length <= pattern.Length; length += 2)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header, length);
            foreach (ReadOnlyMemory<byte> part in new ReadOnlyMemory<byte>[] { header, pattern.AsMemory(0, length) })
            {
                ReadOnlyMemory<byte> rest = part;
                while (!rest.IsEmpty)
                {
                    int taken = Math.Min(rest.Length, chunk.Length - filled);
                    rest[..taken].CopyTo(chunk.AsMemory(filled));
                    rest = rest[taken..];
                    filled += taken;
                    if (filled == chunk.Length)
                    {
                        yield return chunk;
                        filled = 0;
                    }
                }
            }
        }

        yield return chunk.AsMemory(0, filled);
    }
}
