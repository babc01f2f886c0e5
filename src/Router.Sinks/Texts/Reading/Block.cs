namespace Router.Sinks.Texts.Reading;

/// <summary>A block that is open.</summary>
/// <param name="Word">Which: <c>if</c>, <c>unless</c>, <c>each</c>.</param>
/// <param name="Subject">What it looks at.</param>
/// <param name="Tag">Where it was opened.</param>
internal sealed record Block(string Word, string Subject, Tag Tag)
{
    public bool IsEach => Word == "each";
}
