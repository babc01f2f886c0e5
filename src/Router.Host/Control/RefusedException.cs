using Router.Routing.Diagnostics;

namespace Router.Host.Control;

/// <summary>What was asked cannot be done as it was asked; it is told in one line.</summary>
/// <param name="entry">Its entry in the catalogue.</param>
/// <param name="arguments">What fills the message's holes.</param>
internal sealed class RefusedException(Message entry, params object[] arguments)
    : Exception(entry.Fill(Language.English, arguments))
{
    /// <summary>Its entry in the catalogue.</summary>
    public Message Entry { get; } = entry;

    /// <summary>What fills the message's holes.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>Whether the question is right and what it names is not there.</summary>
    public bool IsNotThere { get; init; }
}
