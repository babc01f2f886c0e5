using Microsoft.Win32.SafeHandles;

namespace Router.Sinks.File;

/// <summary>Cuts off a last line that has no end: what a crash or a power cut leaves. It is kept beside the file, never thrown away.</summary>
internal static class TornLine
{
    private const byte LineEnd = (byte)'\n';
    private const int ChunkSize = 64 * 1024;

    /// <summary>Moves the end of the file behind its last line's end to <c>FILE.torn</c>.</summary>
    /// <param name="file">The file, open for reading and writing.</param>
    /// <param name="path">Its path.</param>
    /// <returns>How many bytes were moved; 0 when the file was whole.</returns>
    public static long CutOff(SafeFileHandle file, string path)
    {
        long length = RandomAccess.GetLength(file);
        long whole = LengthOfWholeLines(file, length);
        if (whole == length)
        {
            return 0;
        }

        Keep(file, whole, length, $"{path}.torn");
        RandomAccess.SetLength(file, whole);
        return length - whole;
    }

    private static long LengthOfWholeLines(SafeFileHandle file, long length)
    {
        byte[] chunk = new byte[(int)Math.Min(ChunkSize, length)];
        long end = length;
        while (end > 0)
        {
            int size = (int)Math.Min(chunk.Length, end);
            int read = RandomAccess.Read(file, chunk.AsSpan(0, size), end - size);
            int at = chunk.AsSpan(0, read).LastIndexOf(LineEnd);
            if (at >= 0)
            {
                return end - size + at + 1;
            }

            end -= size;
        }

        return 0;
    }

    /// <summary>Appends the torn end, on a line of its own; on disk before it leaves the file.</summary>
    private static void Keep(SafeFileHandle file, long from, long to, string tornPath)
    {
        using var torn = new FileStream(tornPath, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        byte[] chunk = new byte[(int)Math.Min(ChunkSize, to - from)];
        for (long at = from; at < to;)
        {
            int read = RandomAccess.Read(file, chunk.AsSpan(0, (int)Math.Min(chunk.Length, to - at)), at);
            if (read == 0)
            {
                break;
            }

            torn.Write(chunk.AsSpan(0, read));
            at += read;
        }

        torn.WriteByte(LineEnd);
        torn.Flush(flushToDisk: true);
    }
}
