namespace Router.Sinks.Abstractions;

/// <summary>The target options of a sink that has none.</summary>
public sealed record NoTarget;
