using Router.Sinks.Names.Sources;

namespace Router.Sinks.Names;

/// <summary>One entry of <c>directory</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fingerprint">Of all that it says, secrets included as a hash: names kept of another source are not used.</param>
/// <param name="Options">What it says.</param>
public sealed record NameSourceSettings(string Name, string Fingerprint, NameSourceOptions Options);
