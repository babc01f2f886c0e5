using System.Buffers;

namespace Router.Protocol.Tests.Support;

/// <summary>A buffer in pieces, as a pipe hands it out.</summary>
internal sealed class KnownAnswerSegment : ReadOnlySequenceSegment<byte>
{
    private KnownAnswerSegment(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    /// <summary>The bytes with a boundary behind each <paramref name="pieceLength"/>, the first piece <paramref name="firstLength"/> long.</summary>
    public static ReadOnlySequence<byte> Split(ReadOnlyMemory<byte> bytes, int firstLength, int pieceLength)
    {
        if (bytes.Length <= firstLength)
        {
            return new ReadOnlySequence<byte>(bytes);
        }

        var first = new KnownAnswerSegment(bytes[..firstLength], 0);
        KnownAnswerSegment last = first;
        for (int start = firstLength; start < bytes.Length; start += pieceLength)
        {
            int length = Math.Min(pieceLength, bytes.Length - start);
            var next = new KnownAnswerSegment(bytes.Slice(start, length), start);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
