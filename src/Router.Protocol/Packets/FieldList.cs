using System.Diagnostics.CodeAnalysis;

namespace Router.Protocol.Packets;

/// <summary>
/// The fields of a packet, or of one of its elements, in the order in which they came (protocol.md sections 2 to 4).
/// It owns its memory and is immutable, so it may be kept and read from any thread. The default value is the empty list.
/// </summary>
public readonly struct FieldList : IEquatable<FieldList>
{
    private readonly string? _text;
    private readonly FieldNode[]? _nodes;
    private readonly int _start;
    private readonly int _end;

    internal FieldList(string text, FieldNode[] nodes, int start, int end)
    {
        _text = text;
        _nodes = nodes;
        _start = start;
        _end = end;
    }

    /// <summary>Whether there are no fields.</summary>
    public bool IsEmpty => _start == _end;

    /// <summary>A flat list of leaf elements.</summary>
    /// <exception cref="ArgumentException">A name is not an XML name.</exception>
    public static FieldList Of(params ReadOnlySpan<(string Name, string Text)> leaves)
    {
        var builder = new FieldListBuilder();
        foreach (var (name, text) in leaves)
        {
            builder.Add(name, text);
        }

        return builder.Build();
    }

    /// <summary>The number of fields, not counting those inside them.</summary>
    public int Count()
    {
        int count = 0;
        foreach (Field _ in this)
        {
            count++;
        }

        return count;
    }

    /// <summary>The first field of this name; letter case matters, as in XML.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out Field field)
    {
        int number = NameTable.Find(name);
        foreach (Field candidate in this)
        {
            if (candidate.HasName(number, name))
            {
                field = candidate;
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>The text of the first field of this name, <see langword="null"/> when there is none.</summary>
    public string? GetText(ReadOnlySpan<char> name) => TryGet(name, out Field field) ? field.ToString() : null;

    /// <summary>Visits the fields in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Whether both hold the same names, texts and structure in the same order.</summary>
    public bool Equals(FieldList other)
    {
        Enumerator mine = GetEnumerator();
        Enumerator theirs = other.GetEnumerator();
        while (mine.MoveNext())
        {
            if (!theirs.MoveNext() || !mine.Current.ContentEquals(theirs.Current))
            {
                return false;
            }
        }

        return !theirs.MoveNext();
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FieldList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Field field in this)
        {
            hash.Add(string.GetHashCode(field.Text, StringComparison.Ordinal));
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both lists are equal.</summary>
    public static bool operator ==(FieldList left, FieldList right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(FieldList left, FieldList right) => !left.Equals(right);

    /// <summary>Walks over one level of fields.</summary>
    public struct Enumerator
    {
        private readonly FieldList _list;
        private int _index;
        private int _next;

        internal Enumerator(FieldList list)
        {
            _list = list;
            _index = -1;
            _next = list._start;
        }

        /// <summary>The field that the last <see cref="MoveNext"/> reached.</summary>
        public readonly Field Current => new(_list._text!, _list._nodes!, _index);

        /// <summary>Goes on to the next field; <see langword="false"/> after the last.</summary>
        public bool MoveNext()
        {
            if (_next >= _list._end)
            {
                return false;
            }

            _index = _next;
            _next = _list._nodes![_index].End;
            return true;
        }
    }
}
