namespace Router.Journal.StateFiles;

/// <summary>A state file that could not be taken; it is kept under another name, and Router goes on with an empty state.</summary>
/// <param name="Path">Where it lies now.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record SetAsideState(string Path, StateFault Fault);
