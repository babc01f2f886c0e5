using System.Numerics;
using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Protocol.Framing;

/// <summary>
/// Finds the end of one bare document (protocol.md section 1): the end tag of its root outside quotes, comments and CDATA,
/// or the <c>/&gt;</c> of the root itself. It goes on where it stopped, so a document that arrives in pieces is looked at once.
/// <typeparamref name="T"/> is the code unit: a byte of UTF-8, or a <see cref="ushort"/> of UTF-16.
/// </summary>
internal sealed class DocumentScanner<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly T TagStart = T.CreateTruncating('<');
    private static readonly T TagEnd = T.CreateTruncating('>');
    private static readonly T Slash = T.CreateTruncating('/');
    private static readonly T DoubleQuote = T.CreateTruncating('"');
    private static readonly T SingleQuote = T.CreateTruncating('\'');
    private static readonly T[] CommentStart = Units("<!--");
    private static readonly T[] CommentEnd = Units("-->");
    private static readonly T[] CDataStart = Units("<![CDATA[");
    private static readonly T[] CDataEnd = Units("]]>");
    private static readonly T[] InstructionEnd = Units("?>");

    private State _state;
    private TagKind _tag;
    private T[] _sectionEnd = [];
    private T[] _root = [];
    private T _quote;
    private int _depth;
    private bool _endsWithSlash;

    private enum State
    {
        Text,
        Tag,
        Quote,
        Section,
    }

    private enum TagKind
    {
        Other,
        RootStart,
        RootEnd,
    }

    /// <summary>Whether the document's end was reached: it is where the last <see cref="Scan"/> stopped.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether there is no root that could end the document.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>
    /// Looks at what follows the units scanned so far; answers how many of them need no second look.
    /// </summary>
    public int Scan(ReadOnlySpan<T> units)
    {
        int position = 0;
        while (!IsComplete && !IsBroken)
        {
            int step = _state switch
            {
                State.Text => ScanText(units[position..]),
                State.Tag => ScanTag(units[position..]),
                State.Quote => ScanTo([_quote], State.Tag, units[position..]),
                _ => ScanTo(_sectionEnd, State.Text, units[position..]),
            };
            if (step < 0)
            {
                // The complement: what can be left behind although more is needed.
                return position + ~step;
            }

            position += step;
        }

        return position;
    }

    private int ScanText(ReadOnlySpan<T> units)
    {
        int start = units.IndexOf(TagStart);
        if (start < 0)
        {
            return ~units.Length;
        }

        ReadOnlySpan<T> markup = units[start..];
        if (markup.Length < 2)
        {
            return ~start;
        }

        int length = int.CreateTruncating(markup[1]) switch
        {
            '!' => OpenDeclaration(markup),
            '?' => OpenSection(InstructionEnd, 2),
            '/' => OpenEndTag(markup),
            int c when CharClasses.IsNameStart(c) => OpenStartTag(markup),
            _ => 1,
        };
        return length < 0 ? ~start : start + length;
    }

    private int OpenDeclaration(ReadOnlySpan<T> markup)
    {
        if (markup.StartsWith(CommentStart))
        {
            return OpenSection(CommentEnd, CommentStart.Length);
        }

        if (markup.StartsWith(CDataStart))
        {
            return OpenSection(CDataEnd, CDataStart.Length);
        }

        bool mayBecomeSection = CommentStart.AsSpan().StartsWith(markup) || CDataStart.AsSpan().StartsWith(markup);
        return mayBecomeSection ? -1 : OpenTag(TagKind.Other, 2);
    }

    private int OpenEndTag(ReadOnlySpan<T> markup)
    {
        if (_depth == 0)
        {
            IsBroken = true;
            return 0;
        }

        return OpenNamedTag(markup, nameStart: 2, TagKind.RootEnd);
    }

    private int OpenStartTag(ReadOnlySpan<T> markup)
    {
        if (_depth > 0)
        {
            return OpenNamedTag(markup, nameStart: 1, TagKind.RootStart);
        }

        int length = NameLength(markup[1..]);
        if (length > PacketLimits.MaxNameLength)
        {
            IsBroken = true;
            return 0;
        }

        if (length + 1 == markup.Length)
        {
            return -1;
        }

        _root = markup.Slice(1, length).ToArray();
        return OpenTag(TagKind.RootStart, length + 1);
    }

    /// <summary>A tag inside the root; elements with the root's own name are counted, so that the right end tag ends it.</summary>
    private int OpenNamedTag(ReadOnlySpan<T> markup, int nameStart, TagKind kindOfRoot)
    {
        ReadOnlySpan<T> name = markup[nameStart..];
        if (name.Length <= _root.Length && name.SequenceEqual(_root.AsSpan(0, name.Length)))
        {
            return -1;
        }

        bool isRoot = name.StartsWith(_root) && !CharClasses.IsNamePart(int.CreateTruncating(name[_root.Length]));
        return OpenTag(isRoot ? kindOfRoot : TagKind.Other, nameStart);
    }

    private int OpenTag(TagKind kind, int length)
    {
        _state = State.Tag;
        _tag = kind;
        _endsWithSlash = false;
        return length;
    }

    private int OpenSection(T[] end, int length)
    {
        _state = State.Section;
        _sectionEnd = end;
        return length;
    }

    private int ScanTag(ReadOnlySpan<T> units)
    {
        int length = units.IndexOfAny(TagEnd, DoubleQuote, SingleQuote);
        int before = length < 0 ? units.Length : length;
        _endsWithSlash = before > 0 ? units[before - 1] == Slash : _endsWithSlash;
        if (length < 0)
        {
            return ~units.Length;
        }

        if (units[length] == TagEnd)
        {
            CloseTag();
        }
        else
        {
            _state = State.Quote;
            _quote = units[length];
        }

        return length + 1;
    }

    private void CloseTag()
    {
        _state = State.Text;
        if (_tag == TagKind.RootEnd)
        {
            _depth--;
        }
        else if (_tag == TagKind.RootStart && !_endsWithSlash)
        {
            _depth++;
        }

        IsComplete = _tag != TagKind.Other && _depth == 0;
    }

    private int ScanTo(ReadOnlySpan<T> end, State then, ReadOnlySpan<T> units)
    {
        int length = units.IndexOf(end);
        if (length < 0)
        {
            return ~Math.Max(0, units.Length - end.Length + 1);
        }

        _state = then;
        _endsWithSlash = false;
        return length + end.Length;
    }

    private static int NameLength(ReadOnlySpan<T> units)
    {
        int length = 0;
        while (length < units.Length && length <= PacketLimits.MaxNameLength && CharClasses.IsNamePart(int.CreateTruncating(units[length])))
        {
            length++;
        }

        return length;
    }

    private static T[] Units(string text) => [.. text.Select(T.CreateTruncating)];
}
