using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>White space behind a bare document, told from headers whose first byte is 9, 10, 13 or 32.</summary>
public class WhiteSpaceTests
{
    private const string Document = "<Event/>";
    private const string Next = "<CommandResult><Result>1</Result></CommandResult>";

    private static readonly string[] Spaces =
        ["\t", "\n", "\r", " ", "\r\n", "\n\n", " \t", "\r\n\r\n", " \r\n\t", "\n\n\n\n\n", new string(' ', 40)];

    public static TheoryData<WireEncoding, FrameForm> Followers
    {
        get
        {
            var followers = new TheoryData<WireEncoding, FrameForm>();
            foreach (WireEncoding encoding in Enum.GetValues<WireEncoding>())
            {
                foreach (FrameForm form in FrameForm.All)
                {
                    followers.Add(encoding, form);
                }
            }

            return followers;
        }
    }

    [Theory]
    [MemberData(nameof(Followers))]
    public void Spaces_BehindABareDocument_AreSkippedBeforeEachForm(WireEncoding encoding, FrameForm follower)
    {
        var bare = new FrameForm(HasHeader: false, encoding);
        foreach (string space in Spaces)
        {
            byte[] stream = [.. Wire.Packet(bare, Document), .. Wire.Text(encoding, space), .. Wire.Packet(follower, Next)];
            FrameOutcome[] expected = [Wire.Outcome(bare, Document), Wire.Outcome(follower, Next)];

            FrameFeed.Whole(stream).ShouldBe(expected, ignoreOrder: false, $"{space.Length} white space characters");
            new FrameFeed { SegmentLength = 1 }.Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(WireEncoding.Utf8)]
    [InlineData(WireEncoding.Utf16)]
    public void Spaces_BehindTheLastDocument_AreNoFault(WireEncoding encoding)
    {
        var bare = new FrameForm(HasHeader: false, encoding);
        foreach (string space in Spaces)
        {
            byte[] stream = [.. Wire.Packet(bare, Document), .. Wire.Text(encoding, space)];

            FrameFeed.Whole(stream).ShouldBe([Wire.Outcome(bare, Document)]);
            new FrameFeed().Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe([Wire.Outcome(bare, Document)]);
        }
    }

    [Theory]
    [InlineData(WireEncoding.Utf8, 9)]
    [InlineData(WireEncoding.Utf8, 10)]
    [InlineData(WireEncoding.Utf8, 13)]
    [InlineData(WireEncoding.Utf8, 32)]
    [InlineData(WireEncoding.Utf16, 10)]
    [InlineData(WireEncoding.Utf16, 32)]
    public void HeaderWhoseLengthLooksLikeASpace_BehindABareDocument_IsAHeader(WireEncoding encoding, int length)
    {
        var bare = new FrameForm(HasHeader: false, encoding);
        var framed = new FrameForm(HasHeader: true, encoding);
        int unit = encoding == WireEncoding.Utf8 ? 1 : 2;
        string next = Document.PadRight(length / unit)[..(length / unit)];
        byte[] stream = [.. Wire.Packet(bare, Document), .. Wire.Packet(framed, next)];

        FrameOutcome[] expected = [Wire.Outcome(bare, Document), Wire.Outcome(framed, next)];
        FrameFeed.Whole(stream).ShouldBe(expected);
        new FrameFeed().Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(WireEncoding.Utf8)]
    [InlineData(WireEncoding.Utf16)]
    public void Header_OfEveryDocumentedLengthBehindOneOrTwoSpaces_IsFound(WireEncoding encoding)
    {
        var bare = new FrameForm(HasHeader: false, encoding);
        byte[] document = Wire.Packet(bare, Document);
        foreach (string space in new[] { "\n", "\r\n" })
        {
            for (int length = 2; length < 65_536; length += 2)
            {
                // The body's end is not needed to see whether its header was found.
                byte[] stream = [.. document, .. Wire.Text(encoding, space), .. BitConverter.GetBytes(length), 0x3C, 0x00];
                var reader = new FrameReader();
                var buffer = new System.Buffers.ReadOnlySequence<byte>(stream);
                buffer = buffer.Slice(reader.Read(buffer).Consumed);
                FrameReadResult result = reader.Read(buffer);

                long left = buffer.Slice(result.Consumed).Length;
                if (length == 2 ? left != 0 : left != 6)
                {
                    Assert.Fail($"A header of {length} bytes behind {space.Length} white space characters was not found.");
                }
            }
        }
    }

    [Fact]
    public void Space_BehindAHeadersBody_IsNotSkipped()
    {
        byte[] stream = [.. Wire.Packet(FrameForm.App, Document), .. "    "u8, .. Wire.Packet(FrameForm.App, Next)];

        FrameFeed.Whole(stream).ShouldBe([Wire.Outcome(FrameForm.App, Document), FrameOutcome.Broken(StreamFault.NotAPacket)]);
    }

    [Fact]
    public void ManySpaces_ThatArriveOneByOne_AreConsumedAsTheyCome()
    {
        byte[] stream = [.. Wire.Packet(FrameForm.Client, Document), .. Enumerable.Repeat((byte)' ', 100_000)];
        var reader = new FrameReader();
        var buffer = new System.Buffers.ReadOnlySequence<byte>(stream);
        buffer = buffer.Slice(reader.Read(buffer).Consumed);

        FrameReadResult result = reader.Read(buffer);

        result.Status.ShouldBe(FrameStatus.NeedMore);
        buffer.Slice(result.Consumed).Length.ShouldBeLessThan(5);
    }
}
