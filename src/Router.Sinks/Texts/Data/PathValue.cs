using Router.Protocol.Packets;
using Router.Routing.Conditions;

namespace Router.Sinks.Texts.Data;

/// <summary>A field, read by the same paths as in conditions; each dot makes a longer path.</summary>
internal sealed class PathValue(TextSettings settings, AgentEvent @event, EventScope root, string name) : TextValue(settings)
{
    private readonly FieldPath? _path = FieldPath.Parse(name);
    private string[]? _texts;

    public override IReadOnlyList<string> Texts =>
        _texts ??= _path is null ? [] : [.. _path.Read(@event).Select(value => value.Text).Where(text => text.Length > 0)];

    public override string Field => _path?.Names[^1] ?? "";

    public override AgentEvent Event => root.Event;

    public override TextValue Member(string name1) => new PathValue(Settings, @event, root, $"{name}.{name1}");

    public override IEnumerator<TextValue> GetEnumerator()
    {
        if (_path is null)
        {
            return Enumerable.Empty<TextValue>().GetEnumerator();
        }

        if (_path.Aggregate != Aggregate.None || _path.Names.Count > 1)
        {
            // A sum or a count of nothing is printed, and does not hold for "if".
            return Texts.Where(text => _path.Aggregate == Aggregate.None || text != "0").Select(LeafOf).GetEnumerator();
        }

        return ItemsOf(@event.Fields).Concat(ItemsOf(@event.Attributes)).GetEnumerator();
    }

    private LeafText LeafOf(string text) => new(Settings, text, Field, Event);

    private List<TextValue> ItemsOf(FieldList fields)
    {
        var items = new List<TextValue>();
        foreach (Field field in fields)
        {
            if (!field.HasName(name))
            {
                continue;
            }

            if (!field.IsAttribute && FieldPath.IsListName(name))
            {
                AddChildren(field, items);
            }
            else
            {
                Add(field, items);
            }
        }

        return items;
    }

    private void AddChildren(Field list, List<TextValue> items)
    {
        foreach (Field child in list.Children)
        {
            if (!child.IsAttribute)
            {
                Add(child, items);
            }
        }
    }

    private void Add(Field field, List<TextValue> items)
    {
        if (!field.IsLeaf)
        {
            items.Add(new ItemScope(Settings, field, root));
        }
        else if (!field.Text.IsWhiteSpace())
        {
            items.Add(LeafOf(field.ToString()));
        }
    }
}
