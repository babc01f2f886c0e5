namespace Router.Journal.StateFiles;

/// <summary>The steps by which a file is replaced, each of which a power cut may come after; tests come between them.</summary>
internal interface IStateDisk
{
    /// <summary>Writes a new file that its owner alone may read, and waits until it is on the disk; one that is there is gone.</summary>
    public void WriteNew(string path, ReadOnlySpan<byte> content);

    /// <summary>Gives a file another's name; whoever opens that name finds either of them whole.</summary>
    public void Replace(string from, string to);

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    public void SaveNames(string folder);
}
