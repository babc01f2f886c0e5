namespace Akka.Configuration.Hocon;

/// <summary>What a value is made of: a literal, a list, an object or a substitution.</summary>
public interface IHoconElement
{
    /// <summary>Whether it is a text.</summary>
    public bool IsString();

    /// <summary>The text.</summary>
    public string GetString();

    /// <summary>Whether it is a list.</summary>
    public bool IsArray();

    /// <summary>The list.</summary>
    public IList<HoconValue> GetArray();
}
