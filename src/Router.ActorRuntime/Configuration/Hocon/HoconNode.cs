namespace Akka.Configuration.Hocon;

/// <summary>A value of HOCON.</summary>
internal abstract class HoconNode
{
    public abstract string ToText(int indent);

    public virtual string GetText(string path) =>
        throw new HoconParserException($"Value at path [{path}] is not a text.");

    public virtual IEnumerable<HoconNode> GetItems(string path) =>
        throw new HoconParserException($"Value at path [{path}] is not an array.");
}
