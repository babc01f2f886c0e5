namespace Router.Journal;

/// <summary>What can be wrong with a journal.</summary>
public enum JournalFault
{
    /// <summary>It has its full size, all of it is undelivered, and <c>when-full: stop-reading</c> holds: records are refused, progress is not.</summary>
    Full,

    /// <summary>The disk has no room.</summary>
    DiskFull,

    /// <summary>The file, its folder or the file system cannot be written to.</summary>
    ReadOnly,

    /// <summary>The file was written by a newer Router.</summary>
    NewerVersion,

    /// <summary>The file is damaged, and setting it aside failed too.</summary>
    Damaged,

    /// <summary>Something else, such as a disk that does not answer.</summary>
    Other,
}
