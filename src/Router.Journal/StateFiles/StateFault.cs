namespace Router.Journal.StateFiles;

/// <summary>Why a state file was not taken.</summary>
public enum StateFault
{
    /// <summary>It is torn, or something in it changed since it was written.</summary>
    Damaged,

    /// <summary>A newer Router wrote it.</summary>
    NewerVersion,
}
