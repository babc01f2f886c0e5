using Router.Routing.Diagnostics;

namespace Router.Host.Plugins;

/// <summary>A plugin cannot be used, for a reason that is told in one line.</summary>
/// <param name="entry">Its entry in the catalogue.</param>
/// <param name="arguments">What fills the message's holes; the plugin's name is the first.</param>
internal sealed class PluginException(Message entry, params object[] arguments)
    : Exception(entry.Fill(Language.English, arguments))
{
    /// <summary>Its entry in the catalogue.</summary>
    public Message Entry { get; } = entry;

    /// <summary>What fills the message's holes.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
