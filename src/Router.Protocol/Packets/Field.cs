namespace Router.Protocol.Packets;

/// <summary>
/// One element or attribute of a decoded packet, known or not. It is a view: it costs nothing to make, and no string
/// exists until somebody asks for one.
/// </summary>
public readonly struct Field
{
    private readonly string _text;
    private readonly FieldNode[] _nodes;
    private readonly int _index;

    internal Field(string text, FieldNode[] nodes, int index)
    {
        _text = text;
        _nodes = nodes;
        _index = index;
    }

    /// <summary>The name as on the wire.</summary>
    public string Name => _nodes[_index].Name is >= 0 and var number ? NameTable.NameOf(number) : UnknownName.ToString();

    /// <summary>The decoded text, not trimmed; for an element with children the text before the first of them.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(_nodes[_index].Start, _nodes[_index].Length);

    /// <summary>Whether it was written as an attribute.</summary>
    public bool IsAttribute => _nodes[_index].IsAttribute;

    /// <summary>What is inside: its attributes first, then its child elements.</summary>
    public FieldList Children => new(_text, _nodes, _index + 1, _nodes[_index].End);

    /// <summary>Whether it is text alone: it has neither attributes nor child elements.</summary>
    public bool IsLeaf => _nodes[_index].End == _index + 1;

    private ReadOnlySpan<char> UnknownName
    {
        get
        {
            int start = ~_nodes[_index].Name;
            return _text.AsSpan(start + 1, _text[start]);
        }
    }

    /// <summary>The decoded text as a string.</summary>
    public override string ToString() => Text.ToString();

    /// <summary>Whether the name is this one; letter case matters, as in XML.</summary>
    public bool HasName(ReadOnlySpan<char> name)
    {
        int number = NameTable.Find(name);
        return HasName(number, name);
    }

    /// <summary>The same with the name's number already looked up.</summary>
    internal bool HasName(int number, ReadOnlySpan<char> name)
    {
        int own = _nodes[_index].Name;
        return own >= 0 ? own == number : number < 0 && UnknownName.SequenceEqual(name);
    }

    internal bool ContentEquals(Field other) =>
        IsAttribute == other.IsAttribute
        && Text.SequenceEqual(other.Text)
        && other.HasName(Name)
        && Children.Equals(other.Children);
}
