using System.Runtime.InteropServices;

namespace Router.Protocol.Packets;

/// <summary>
/// One attribute or element of a decoded packet. Nodes stand in document order, those below a node right behind it;
/// all texts stand in one string beside them.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct FieldNode(int name, int start, int length, int end)
{
    private const int AttributeFlag = 1 << 31;

    private int _end = end;

    /// <summary>
    /// A <see cref="NameTable"/> number, or the complement of the place in the text where an unknown name stands:
    /// one character that holds its length, then the name.
    /// </summary>
    public readonly int Name => name;

    /// <summary>Where the node's own text starts.</summary>
    public int Start { get; set; } = start;

    /// <summary>The characters of the node's own text.</summary>
    public int Length { get; set; } = length;

    /// <summary>The index after the last node below this one.</summary>
    public int End
    {
        readonly get => _end & ~AttributeFlag;
        set => _end = value | (_end & AttributeFlag);
    }

    /// <summary>Whether it was an attribute, not an element.</summary>
    public readonly bool IsAttribute => _end < 0;

    /// <summary>The same node as an attribute.</summary>
    public readonly FieldNode AsAttribute() => new(name, Start, Length, _end | AttributeFlag);
}
