namespace Router.Host.Plugins.Containment;

/// <summary>What a plugin's code threw, in one line.</summary>
internal sealed class PluginCallException(string line) : Exception(line);
