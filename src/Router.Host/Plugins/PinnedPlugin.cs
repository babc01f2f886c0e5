namespace Router.Host.Plugins;

/// <summary>One entry of the section <c>plugins</c>.</summary>
/// <param name="Name">The plugin's name.</param>
/// <param name="Plugin">The plugin; <see langword="null"/> when it cannot be used.</param>
/// <param name="Problem">Why it cannot be used; <see langword="null"/> when it can.</param>
internal sealed record PinnedPlugin(string Name, LoadedPlugin? Plugin, PluginException? Problem);
