#nullable disable
namespace Akka.Configuration.Hocon;

/// <summary>A reference to another value, <c>${path}</c>.</summary>
public class HoconSubstitution : IHoconElement, IMightBeAHoconObject
{
    /// <summary>Makes one.</summary>
    public HoconSubstitution(string path)
    {
        Path = path;
    }

    /// <summary>Where the value is.</summary>
    public string Path { get; set; }

    /// <summary>The value, once the whole text is read.</summary>
    public HoconValue ResolvedValue { get; set; }

    /// <inheritdoc/>
    public bool IsString() => ResolvedValue?.IsString() == true;

    /// <inheritdoc/>
    public string GetString() => ResolvedValue.GetString();

    /// <inheritdoc/>
    public bool IsArray() => ResolvedValue?.IsArray() == true;

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => ResolvedValue.GetArray();

    /// <inheritdoc/>
    public bool IsObject() => ResolvedValue?.IsObject() == true;

    /// <inheritdoc/>
    public HoconObject GetObject() => ResolvedValue?.GetObject();
}
