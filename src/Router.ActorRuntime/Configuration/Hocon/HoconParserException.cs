namespace Akka.Configuration.Hocon;

/// <summary>HOCON that cannot be read.</summary>
public sealed class HoconParserException : Exception
{
    /// <summary>Makes one with a text.</summary>
    public HoconParserException(string message)
        : base(message)
    {
    }
}
