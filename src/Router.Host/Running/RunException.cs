using Router.Routing.Diagnostics;

namespace Router.Host.Running;

/// <summary>Router cannot start or go on, for a reason that a person can put right; it is told in one line.</summary>
/// <param name="entry">Its entry in the catalogue.</param>
/// <param name="arguments">What fills the message's holes.</param>
internal sealed class RunException(Message entry, params object[] arguments)
    : Exception(entry.Fill(Language.English, arguments))
{
    /// <summary>Its entry in the catalogue.</summary>
    public Message Entry { get; } = entry;

    /// <summary>What fills the message's holes.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
