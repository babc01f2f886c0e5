namespace Akka.Configuration;

/// <summary>A setting that cannot be used.</summary>
public class ConfigurationException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public ConfigurationException(string message, Exception? exception)
        : base(message, exception)
    {
    }
}
