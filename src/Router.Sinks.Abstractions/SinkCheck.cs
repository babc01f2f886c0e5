namespace Router.Sinks.Abstractions;

/// <summary>What a look at a sink's credentials and rights found (<c>router sinks test</c>).</summary>
/// <param name="IsRight">Whether deliveries can be expected to arrive.</param>
/// <param name="Lines">What was found, for people: one line each, in the sink's language, without secrets. At least one.</param>
public sealed record SinkCheck(bool IsRight, IReadOnlyList<string> Lines)
{
    /// <summary>All is right.</summary>
    public static SinkCheck Right(params IReadOnlyList<string> lines) => new(IsRight: true, lines);

    /// <summary>Something is not, and the lines say what and how to mend it.</summary>
    public static SinkCheck Wrong(params IReadOnlyList<string> lines) => new(IsRight: false, lines);
}
