using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration;

/// <summary>One entry of <c>sinks</c>. Its options are the sink's to read and to check.</summary>
/// <param name="Name">The name, which is the sink's identity.</param>
/// <param name="Type">Which kind of sink it is.</param>
/// <param name="TypePosition">Where the type stands.</param>
/// <param name="Options">The whole entry, <c>type</c> included.</param>
/// <param name="Position">Where the name stands.</param>
public sealed record SinkDefinition(string Name, string Type, SourcePosition TypePosition, MapNode Options, SourcePosition Position);
