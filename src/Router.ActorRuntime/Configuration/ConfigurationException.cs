#nullable disable annotations
namespace Akka.Configuration;

/// <summary>A setting that cannot be used.</summary>
public class ConfigurationException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>One for settings that are missing, for a type that needs them.</summary>
    public static ConfigurationException NullOrEmptyConfig<T>(string path = null) => new(
        path is null
            ? $"Failed to instantiate {typeof(T).Name}: Configuration does not exist or is empty."
            : $"Failed to instantiate {typeof(T).Name}: Configuration does not exist or is empty. Path: {path}");

    /// <summary>Makes one with a text and a cause.</summary>
    public ConfigurationException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
