namespace Akka.Configuration.Hocon;

/// <summary>What may turn out to be an object.</summary>
public interface IMightBeAHoconObject
{
    /// <summary>Whether it is one.</summary>
    public bool IsObject();

    /// <summary>The object, or null.</summary>
    public HoconObject GetObject();
}
