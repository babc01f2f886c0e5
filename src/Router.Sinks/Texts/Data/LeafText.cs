using Router.Protocol.Packets;

namespace Router.Sinks.Texts.Data;

/// <summary>One text, or none.</summary>
internal sealed class LeafText(TextSettings settings, string? text, string ofField = "", AgentEvent? @event = null) : TextValue(settings)
{
    public override IReadOnlyList<string> Texts { get; } = string.IsNullOrWhiteSpace(text) ? [] : [text.Trim()];

    public override string Field => ofField;

    public override AgentEvent? Event => @event;

    public override TextValue Member(string name) => new LeafText(Settings, text: null);

    public override IEnumerator<TextValue> GetEnumerator()
    {
        if (Texts.Count > 0)
        {
            yield return this;
        }
    }
}
