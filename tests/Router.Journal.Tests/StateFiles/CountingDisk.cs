using Router.Journal.StateFiles;

namespace Router.Journal.Tests.StateFiles;

/// <summary>Counts the files that are written; they go nowhere.</summary>
internal sealed class CountingDisk : IStateDisk
{
    public int Written { get; private set; }

    public void WriteNew(string path, ReadOnlySpan<byte> content) => Written++;

    public void Replace(string from, string to)
    {
    }

    public void SaveNames(string folder)
    {
    }
}
