using System.Collections;
using Router.Protocol.Packets;

namespace Router.Sinks.Texts.Data;

/// <summary>
/// What a name in a template stands for. It prints as <see cref="Text"/>, a block walks over its items, and it holds for <c>if</c> when
/// there is an item. What an event does not carry is a value without items and with an empty text.
/// </summary>
internal abstract class TextValue(TextSettings settings) : IEnumerable<TextValue>
{
    public TextSettings Settings => settings;

    /// <summary>The texts of it; helpers work on each.</summary>
    public abstract IReadOnlyList<string> Texts { get; }

    /// <summary>The texts as people read them.</summary>
    public string Text => string.Join(", ", Texts);

    /// <summary>The field that it is a value of; empty when it is of none.</summary>
    public virtual string Field => "";

    /// <summary>The event that it was read from; <see langword="null"/> for what is of none.</summary>
    public virtual AgentEvent? Event => null;

    /// <summary>What a name stands for within it.</summary>
    public abstract TextValue Member(string name);

    public abstract IEnumerator<TextValue> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Text;
}
