namespace Akka.Configuration.Hocon;

/// <summary>A reference to another value, <c>${path}</c> or <c>${?path}</c>.</summary>
internal sealed record HoconSubstitution(string Path, bool Optional);
