#nullable disable
namespace Akka.Configuration.Hocon;

/// <summary>A text; numbers and truths are texts until they are asked for.</summary>
public class HoconLiteral : IHoconElement
{
    /// <summary>The text.</summary>
    public string Value { get; set; }

    /// <inheritdoc/>
    public bool IsString() => true;

    /// <inheritdoc/>
    public string GetString() => Value;

    /// <inheritdoc/>
    public bool IsArray() => false;

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => throw new NotSupportedException("A text is no list.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
