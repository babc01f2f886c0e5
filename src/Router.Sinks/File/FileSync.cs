namespace Router.Sinks.File;

/// <summary>When a line counts as delivered.</summary>
public enum FileSync
{
    /// <summary>When the operating system has it: it outlives Router, not a power cut.</summary>
    Never,

    /// <summary>When the disk has it; every batch waits for the disk.</summary>
    Always,
}
