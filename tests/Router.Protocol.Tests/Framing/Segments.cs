using System.Buffers;

namespace Router.Protocol.Tests.Framing;

/// <summary>Sequences of several segments, as a pipe hands them out.</summary>
internal static class Segments
{
    /// <summary>The same bytes in segments of this length.</summary>
    public static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> bytes, int length)
    {
        if (bytes.Length <= length)
        {
            return new ReadOnlySequence<byte>(bytes);
        }

        var first = new Segment(bytes[..length], index: 0);
        Segment last = first;
        for (int start = length; start < bytes.Length; start += length)
        {
            last = last.Append(bytes.Slice(start, Math.Min(length, bytes.Length - start)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
