namespace Router.Sinks.Console;

/// <summary>The options of <c>type: console</c>: it has none of its own.</summary>
public sealed record ConsoleSinkOptions;
