using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Sinks.Texts.Data;

/// <summary>One item of a list while a template walks over it. Router's words, which no item has, stay those of the event.</summary>
internal sealed class ItemScope(TextSettings settings, Field item, EventScope root) : TextValue(settings)
{
    private readonly AgentEvent _inside = new() { Fields = item.Children };
    private readonly string _text = item.Text.Trim().ToString();

    public override IReadOnlyList<string> Texts => _text.Length == 0 ? [] : [_text];

    public override AgentEvent Event => root.Event;

    public override TextValue Member(string name)
    {
        if (name is not EventScope.Time && root.Word(name) is { } word)
        {
            return word;
        }

        return name is FieldNames.Text && _text.Length > 0 ? new LeafText(Settings, _text, name, root.Event) : new PathValue(Settings, _inside, root, name);
    }

    public override IEnumerator<TextValue> GetEnumerator()
    {
        yield return this;
    }
}
