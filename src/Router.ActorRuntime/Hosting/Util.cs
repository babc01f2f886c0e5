namespace Akka.Hosting;

/// <summary>Help with settings.</summary>
public static class Util
{
    /// <summary>The same settings below a path.</summary>
    public static Config MoveTo(this Config config, string path)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(path);
        return config.Below(path);
    }
}
