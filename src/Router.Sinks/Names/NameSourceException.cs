using Router.Routing.Diagnostics;
using Router.Sinks.Words;

namespace Router.Sinks.Names;

/// <summary>Names cannot be read.</summary>
/// <param name="reason">Why, on one line, without secrets.</param>
public sealed class NameSourceException(Bilingual reason) : Exception(reason?.English)
{
    private const int Limit = 200;

    /// <summary>A reason in the words of a server or driver.</summary>
    public static NameSourceException Said(string text)
    {
        string line = OneLine.Of(text, Limit);
        return new NameSourceException(new Bilingual(line, line));
    }

    /// <summary>Why.</summary>
    public Bilingual Reason => reason;
}
