namespace Akka.Configuration.Hocon;

/// <summary>A list.</summary>
internal sealed class HoconArray(List<HoconNode> items) : HoconNode
{
    public List<HoconNode> Items => items;

    public override IEnumerable<HoconNode> GetItems(string path) => items;

    public override string ToText(int indent) => "[" + string.Join(", ", items.Select(item => item.ToText(indent))) + "]";
}
