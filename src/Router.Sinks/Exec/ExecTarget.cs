using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Exec;

/// <summary>The target options of <c>type: exec</c>.</summary>
public sealed record ExecTarget
{
    /// <summary>A text that the program gets with each delivery of the route, as it stands; default empty.</summary>
    [Option("текст, который программа получит вместе с событием: например, что с ним делать", "a text that the program gets with the event: what to do with it, for one")]
    public string With { get; init; } = "";
}
