using Router.Journal.StateFiles;

namespace Router.Journal.Tests.StateFiles;

/// <summary>
/// A disk on which the power fails: during the writing, with so many bytes of the new file there, or before or after one of the other steps.
/// </summary>
/// <param name="bytes">How many bytes arrive.</param>
/// <param name="steps">How many whole steps are done; 0 for a power cut in the first.</param>
internal sealed class InterruptedDisk(int bytes, int steps) : IStateDisk
{
    private readonly StateDisk _disk = new();
    private int _left = steps;

    /// <summary>How long the new file would have been.</summary>
    public int Length { get; private set; }

    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        Length = content.Length;
        if (_left == 0)
        {
            _disk.WriteNew(path, content[..Math.Min(bytes, content.Length)]);
        }

        Spend();
        _disk.WriteNew(path, content);
    }

    public void Replace(string from, string to)
    {
        Spend();
        _disk.Replace(from, to);
    }

    public void SaveNames(string folder)
    {
        Spend();
        _disk.SaveNames(folder);
    }

    private void Spend()
    {
        if (_left-- == 0)
        {
            throw new IOException("The power failed.");
        }
    }
}
