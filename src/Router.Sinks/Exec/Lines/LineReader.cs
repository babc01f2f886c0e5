using System.Buffers;

namespace Router.Sinks.Exec.Lines;

/// <summary>Reads lines of at most so many bytes: what is beyond is read and forgotten, so that no program fills the memory.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer = new byte[4096];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _start;
    private int _end;
    private bool _isFirst = true;

    /// <summary>The next line, also one without an end; <see langword="null"/> when the program writes no more.</summary>
    public async ValueTask<ProgramLine?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        bool isCut = false;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await stream.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    return _line.WrittenCount > 0 ? Finish(isCut) : null;
                }
            }

            if (TakePiece(ref isCut))
            {
                return Finish(isCut);
            }
        }
    }

    /// <summary>Takes what the buffer has of the line; says whether that was its end.</summary>
    private bool TakePiece(ref bool isCut)
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start.._end);
        int at = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> piece = at < 0 ? rest : rest[..at];
        int room = limit - _line.WrittenCount;
        isCut |= piece.Length > room;
        _line.Write(piece[..Math.Min(piece.Length, room)]);
        _start += at < 0 ? piece.Length : at + 1;
        return at >= 0;
    }

    private ProgramLine Finish(bool isCut)
    {
        ReadOnlyMemory<byte> bytes = _line.WrittenMemory;
        if (_isFirst && bytes.Span.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        _isFirst = false;
        return new ProgramLine(bytes.Span.EndsWith((byte)'\r') ? bytes[..^1] : bytes, isCut);
    }
}
