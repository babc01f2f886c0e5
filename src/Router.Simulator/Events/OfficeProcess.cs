namespace Router.Simulator.Events;

/// <summary>Something that takes its course in an office: a call, a chat, a remote session, a ticket.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Steps">What happens, in order of time.</param>
public sealed record OfficeProcess(string Name, IReadOnlyList<ProcessStep> Steps);
