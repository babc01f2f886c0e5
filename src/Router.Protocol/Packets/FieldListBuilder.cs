using System.Runtime.InteropServices;
using Router.Protocol.Codec;

namespace Router.Protocol.Packets;

/// <summary>
/// Collects the fields of a packet in document order. Not safe for several threads; it can be used again after
/// <see cref="Build()"/>. Text that would be blank between child elements is left out, as in a packet.
/// </summary>
public sealed class FieldListBuilder
{
    private static readonly int TextNumber = NameTable.Find(Vocabulary.FieldNames.Text);

    /// <summary>The open elements; the first entry stands for the root, which is not in the list.</summary>
    private readonly Level[] _levels = new Level[PacketLimits.MaxDepth];
    private FieldNode[] _nodes = new FieldNode[32];
    private char[] _text = new char[1024];
    private int _nodeCount;
    private int _textLength;
    private int _depth;

    /// <summary>How many nodes there are.</summary>
    internal int NodeCount => _nodeCount;

    /// <summary>How much scratch memory the builder holds on to, in bytes.</summary>
    internal int Capacity => (_text.Length * sizeof(char)) + (_nodes.Length * 16);

    /// <summary>Adds a leaf element.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not an XML name.</exception>
    /// <exception cref="InvalidOperationException">The elements would nest deeper than <see cref="PacketLimits.MaxDepth"/>.</exception>
    public FieldListBuilder Add(string name, ReadOnlySpan<char> text) => Open(name).Text(text).Close();

    /// <summary>Adds an attribute to the element that is open; only before its text and child elements.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not an XML name.</exception>
    /// <exception cref="InvalidOperationException">The open element has text or child elements, or too many attributes.</exception>
    public FieldListBuilder AddAttribute(string name, ReadOnlySpan<char> text)
    {
        RequireName(name);
        if (_levels[_depth].HasElements || (_depth > 0 && Owner.Length > 0))
        {
            throw new InvalidOperationException("Attributes come before the element's text and child elements.");
        }

        int before = _depth == 0 ? _nodeCount : _nodeCount - 1 - _levels[_depth].Node;
        if (before >= PacketLimits.MaxAttributes)
        {
            throw new InvalidOperationException($"An element has at most {PacketLimits.MaxAttributes} attributes.");
        }

        AddAttributeUnchecked(NameTable.Find(name), name, text);
        return this;
    }

    /// <summary>Opens an element; what is added next belongs to it until <see cref="Close"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not an XML name.</exception>
    /// <exception cref="InvalidOperationException">The elements would nest deeper than <see cref="PacketLimits.MaxDepth"/>.</exception>
    public FieldListBuilder Open(string name)
    {
        RequireName(name);

        if (_depth >= PacketLimits.MaxDepth - 1)
        {
            throw new InvalidOperationException($"Elements nest at most {PacketLimits.MaxDepth} deep, the root included.");
        }

        OpenUnchecked(NameTable.Find(name), name);
        return this;
    }

    /// <summary>Adds text to the open element; after child elements it becomes a child named <c>Text</c>, unless it is blank.</summary>
    public FieldListBuilder Text(ReadOnlySpan<char> text)
    {
        int start = BeginText();
        Append(text);
        EndText(start);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    /// <exception cref="InvalidOperationException">None is open.</exception>
    public FieldListBuilder Close()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("No element is open.");
        }

        CloseUnchecked();
        return this;
    }

    /// <summary>The fields collected, in memory of their own; the builder is empty afterwards.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public FieldList Build()
    {
        if (_depth > 0)
        {
            throw new InvalidOperationException("An element is still open.");
        }

        (FieldList _, FieldList all) = Build(0);
        return all;
    }

    /// <summary>The first <paramref name="split"/> nodes and the others as two lists over the same memory.</summary>
    internal (FieldList Before, FieldList After) Build(int split)
    {
        var lists = (Before: default(FieldList), After: default(FieldList));
        if (_nodeCount > 0)
        {
            string text = new(_text, 0, _textLength);
            FieldNode[] nodes = _nodes.AsSpan(0, _nodeCount).ToArray();
            lists = (new FieldList(text, nodes, 0, split), new FieldList(text, nodes, split, nodes.Length));
        }

        Clear();
        return lists;
    }

    /// <summary>Forgets what was collected.</summary>
    internal void Clear()
    {
        _nodeCount = 0;
        _textLength = 0;
        _depth = 0;
        _levels[0] = default;
    }

    /// <summary>Adds a leaf with a known name whose text needs no decoding: the parser's fast way.</summary>
    internal void AddLeafUnchecked(int number, ReadOnlySpan<char> text)
    {
        BeginElement();
        AddNode(number, text.Length);
        Append(text);
    }

    internal void AddAttributeUnchecked(int number, ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        AddNode(NameReference(number, name), text.Length);
        ref FieldNode node = ref _nodes[_nodeCount - 1];
        node = node.AsAttribute();
        Append(text);
    }

    /// <summary>Opens an element; <paramref name="name"/> is used only when <paramref name="number"/> is negative.</summary>
    internal void OpenUnchecked(int number, ReadOnlySpan<char> name)
    {
        BeginElement();
        AddNode(NameReference(number, name), length: 0);
        _levels[++_depth] = new Level(_nodeCount - 1);
    }

    internal void CloseUnchecked() => _nodes[_levels[_depth--].Node].End = _nodeCount;

    /// <summary>Starts a run of text; what is appended until <see cref="EndText"/> belongs to it.</summary>
    internal int BeginText() => _textLength;

    /// <summary>Takes the run of text that began at <paramref name="start"/> out again, as a string.</summary>
    internal string TakeText(int start)
    {
        string text = new(_text, start, _textLength - start);
        _textLength = start;
        return text;
    }

    /// <summary>Ends the run of text that began at <paramref name="start"/>.</summary>
    internal void EndText(int start)
    {
        int length = _textLength - start;
        if (length == 0)
        {
            return;
        }

        if (_depth > 0 && !_levels[_depth].HasElements)
        {
            Owner.Start = Owner.Length == 0 ? start : Owner.Start;
            Owner.Length += length;
        }
        else if (CharClasses.IsBlank(_text.AsSpan(start, length)))
        {
            _textLength = start;
        }
        else
        {
            AddNode(TextNumber, length);
            _nodes[_nodeCount - 1].Start = start;
            _levels[_depth].HasElements = true;
        }
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _textLength)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + text.Length));
        }

        text.CopyTo(_text.AsSpan(_textLength));
        _textLength += text.Length;
    }

    /// <summary>
    /// Takes a leaf of the top level that was added last out again, if it has neither children nor attributes and is not blank.
    /// </summary>
    internal bool TryTakeLastLeaf(int index, out ReadOnlySpan<char> text)
    {
        text = default;
        if (_depth > 0 || index != _nodeCount - 1)
        {
            return false;
        }

        text = _text.AsSpan(_nodes[index].Start, _nodes[index].Length);
        if (text.IsWhiteSpace())
        {
            return false;
        }

        _nodeCount = index;
        _textLength = _nodes[index].Start;
        return true;
    }

    private ref FieldNode Owner => ref _nodes[_levels[_depth].Node];

    private static void RequireName(string name)
    {
        if (!CharClasses.IsName(name) || name.Length > PacketLimits.MaxNameLength)
        {
            throw new ArgumentException($"\"{name}\" is not a name that an XML element or attribute can have.", nameof(name));
        }
    }

    /// <summary>Text of the parent before its first child element is indentation when it is blank, and nobody's then.</summary>
    private void BeginElement()
    {
        ref Level level = ref _levels[_depth];
        if (_depth > 0 && !level.HasElements && Owner.Length > 0 && CharClasses.IsBlank(_text.AsSpan(Owner.Start, Owner.Length)))
        {
            _textLength = Owner.Start;
            Owner.Length = 0;
        }

        level.HasElements = true;
    }

    /// <summary>Adds a node whose text starts here.</summary>
    private void AddNode(int name, int length)
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        _nodes[_nodeCount] = new FieldNode(name, _textLength, length, _nodeCount + 1);
        _nodeCount++;
    }

    /// <summary>What a node keeps of its name; an unknown one is written into the text.</summary>
    private int NameReference(int number, ReadOnlySpan<char> name)
    {
        if (number >= 0)
        {
            return number;
        }

        int start = _textLength;
        Append([(char)name.Length]);
        Append(name);
        return ~start;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Level(int node)
    {
        public readonly int Node = node;

        public bool HasElements;
    }
}
