namespace Router.Host.Plugins;

/// <summary>One file of a plugin.</summary>
/// <param name="Path">Its path below the plugin's folder, with <c>/</c> on every system.</param>
/// <param name="Hash">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record PluginFile(string Path, string Hash);
