using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>All forms behind each other, however the stream is cut.</summary>
public class FrameReaderFormsTests
{
    private const string First = "<Event A='>'><State=\"Finished\"><A>Привет 😀 < 3</A></Event>";
    private const string Second = "<CommandResult><!-- </CommandResult> --><Result>1</Result></CommandResult>";

    public static TheoryData<FrameForm, FrameForm> Pairs
    {
        get
        {
            var pairs = new TheoryData<FrameForm, FrameForm>();
            foreach (FrameForm first in FrameForm.All)
            {
                foreach (FrameForm second in FrameForm.All)
                {
                    pairs.Add(first, second);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pair_CutAtEveryOffset_IsTheSameTwoPackets(FrameForm first, FrameForm second)
    {
        byte[] stream = [.. Wire.Packet(first, First), .. Wire.Packet(second, Second)];
        FrameOutcome[] expected = [Wire.Outcome(first, First), Wire.Outcome(second, Second)];

        for (int cut = 0; cut <= stream.Length; cut++)
        {
            new FrameFeed().Read(stream, [cut]).ShouldBe(expected, ignoreOrder: false, $"cut at {cut}");
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pair_ByteByByteAndInSegmentsOfOneByte_IsTheSameTwoPackets(FrameForm first, FrameForm second)
    {
        byte[] stream = [.. Wire.Packet(first, First), .. Wire.Packet(second, Second)];
        FrameOutcome[] expected = [Wire.Outcome(first, First), Wire.Outcome(second, Second)];

        new FrameFeed().Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe(expected);
        new FrameFeed { SegmentLength = 1 }.Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe(expected);
        new FrameFeed { SegmentLength = 1 }.Read(stream, []).ShouldBe(expected);
        new FrameFeed { SegmentLength = 5 }.Read(stream, []).ShouldBe(expected);
    }

    [Fact]
    public void AllPairs_InOneStream_AreAllRead()
    {
        var stream = new List<byte>();
        var expected = new List<FrameOutcome>();
        foreach (FrameForm first in FrameForm.All)
        {
            foreach (FrameForm second in FrameForm.All)
            {
                stream.AddRange([.. Wire.Packet(first, First), .. Wire.Packet(second, Second)]);
                expected.AddRange([Wire.Outcome(first, First), Wire.Outcome(second, Second)]);
            }
        }

        FrameFeed.Whole(stream.ToArray()).ShouldBe(expected);
        new FrameFeed { SegmentLength = 1 }.Read(stream.ToArray(), Enumerable.Range(0, stream.Count).Where(cut => cut % 3 == 0)).ShouldBe(expected);
    }
}
