using System.Runtime.InteropServices;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Codec;

/// <summary>
/// Reads the characters of one packet in one pass (protocol.md sections 1 to 4). It knows elements, attributes, comments,
/// processing instructions, CDATA, the five entities and character references; there are no document types.
/// Every step moves forward, so the time is linear in the text whatever it holds.
/// </summary>
internal ref partial struct PacketParser
{
    private static readonly int StateNumber = NameTable.Find(FieldNames.State);

    private readonly ReadOnlySpan<char> _xml;
    private readonly FieldListBuilder _fields;
    private readonly Span<OpenElement> _open;
    private readonly bool _isRegular;
    private RootAttributes _root;
    private string? _state;
    private OpenElement _unclosedShortForm;
    private int _position;
    private int _depth;
    private bool _isEvent;
    private bool _hasCategory;
    private bool _isRepaired;
    private PacketFault _fault;

    private PacketParser(ReadOnlySpan<char> xml, FieldListBuilder fields, Span<OpenElement> open)
    {
        _xml = xml;
        _fields = fields;
        _open = open;
        _isRegular = CharClasses.IsRegular(xml);
    }

    private readonly ReadOnlySpan<char> Rest => _xml[_position..];

    private readonly bool AtEnd => _position >= _xml.Length;

    /// <summary>Reads one packet into memory of its own; <paramref name="fields"/> is scratch.</summary>
    public static Packet? Parse(ReadOnlySpan<char> xml, FieldListBuilder fields, bool isRepaired, out PacketError error)
    {
        Span<OpenElement> open = stackalloc OpenElement[PacketLimits.MaxDepth];
        var parser = new PacketParser(xml, fields, open) { _isRepaired = isRepaired };
        fields.Clear();
        Packet? packet = parser.ReadPacket();
        error = new PacketError(parser._fault, packet is null ? parser._position : 0);
        return packet;
    }

    private Packet? ReadPacket()
    {
        if (!Rest.IsEmpty && Rest[0] == '\uFEFF')
        {
            _position++;
        }

        if (!SkipMisc())
        {
            return null;
        }

        if (AtEnd || _xml[_position] != '<')
        {
            return Reject(PacketFault.NoRoot);
        }

        _position++;
        if (!TryReadName(out ReadOnlySpan<char> name))
        {
            return Reject(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        _isEvent = name is ElementNames.Event;
        _hasCategory = _isEvent || name is ElementNames.Command;
        if (!_hasCategory && name is not ElementNames.CommandResult)
        {
            return Reject(PacketFault.UnknownRoot);
        }

        _open[0] = new OpenElement(_position - name.Length, name.Length);
        if (!ReadAttributes(isRoot: true, out bool isEmpty))
        {
            return null;
        }

        int split = _fields.NodeCount;
        _depth = 1;
        if ((!isEmpty && !ReadContent()) || !SkipMisc())
        {
            return null;
        }

        return AtEnd ? Finish(name, split) : Reject(PacketFault.TrailingContent);
    }

    private readonly Packet Finish(ReadOnlySpan<char> name, int split)
    {
        (FieldList attributes, FieldList fields) = _fields.Build(split);
        return name switch
        {
            ElementNames.Event => new AgentEvent(_root, _state)
            {
                Attributes = attributes,
                Fields = fields,
                IsRepaired = _isRepaired,
            },
            ElementNames.Command => new AgentCommand
            {
                Id = _root.Id,
                Action = _root.Action,
                Mode = _root.Mode,
                Object = _root.Object,
                Initiator = _root.Initiator,
                Attributes = attributes,
                Fields = fields,
                IsRepaired = _isRepaired,
            },
            _ => new CommandResult
            {
                Id = _root.Id,
                Action = _root.Action,
                Attributes = attributes,
                Fields = fields,
                IsRepaired = _isRepaired,
            },
        };
    }

    /// <summary>Reads on until the root is closed.</summary>
    private bool ReadContent()
    {
        while (_depth > 0)
        {
            if (!IsMarkup(_position))
            {
                if (AtEnd)
                {
                    return Fail(PacketFault.UnexpectedEnd);
                }

                ReadText();
                continue;
            }

            bool ok = _xml[_position + 1] switch
            {
                '/' => ReadEndTag(),
                '!' => ReadDeclaration(),
                '?' => SkipPast("<?", "?>"),
                _ => ReadElement(),
            };
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadElement() => ReadPlainLeaves() || ReadAnyElement();

    /// <summary>
    /// The way nearly every element goes: a known name, no attributes, plain text, the end tag. Reads as many of them as follow
    /// one another, and leaves the position at the first that is different.
    /// </summary>
    private bool ReadPlainLeaves()
    {
        ReadOnlySpan<char> rest = Rest;
        int before = rest.Length;
        while (_depth < PacketLimits.MaxDepth && !rest.IsEmpty && rest[0] == '<')
        {
            int tagEnd = NearSearch.IndexOf(rest, '>');
            int number = tagEnd < 0 ? -1 : NameTable.Find(rest[1..tagEnd]);
            if (number < 0)
            {
                break;
            }

            ReadOnlySpan<char> content = rest[(tagEnd + 1)..];
            int textEnd = NearSearch.IndexOfAny(content, '<', '&');
            if (textEnd < 0 || !EndsElement(content[textEnd..], rest[1..tagEnd]))
            {
                break;
            }

            ReadOnlySpan<char> text = content[..textEnd];
            CheckText(text);
            if (number != StateNumber || !TryTakeState(text))
            {
                _fields.AddLeafUnchecked(number, text);
            }

            rest = content[(textEnd + tagEnd + 2)..];
        }

        _position = _xml.Length - rest.Length;
        return rest.Length != before;
    }

    private static bool EndsElement(ReadOnlySpan<char> markup, ReadOnlySpan<char> name) =>
        markup.Length >= name.Length + 3
        && markup[1] == '/'
        && markup[name.Length + 2] == '>'
        && markup.Slice(2, name.Length).SequenceEqual(name);

    /// <summary>An element of whatever kind, up to the end of its start tag.</summary>
    private bool ReadAnyElement()
    {
        _position++;
        int start = _position;
        if (!TryReadName(out ReadOnlySpan<char> name))
        {
            return Fail(PacketFault.BadTag);
        }

        if (name.Length > PacketLimits.MaxNameLength)
        {
            return Fail(PacketFault.NameTooLong);
        }

        if (_depth >= PacketLimits.MaxDepth)
        {
            return Fail(PacketFault.TooDeep);
        }

        int node = _fields.NodeCount;
        _fields.OpenUnchecked(NameTable.Find(name), name);
        _open[_depth++] = new OpenElement(start, name.Length, node);
        SkipWhiteSpace();
        if (!AtEnd && _xml[_position] == '=')
        {
            return ReadShortForm();
        }

        return ReadAttributes(isRoot: false, out bool isEmpty) && (!isEmpty || CloseElement());
    }

    /// <summary>
    /// <c>&lt;State="Finished"&gt;</c>, closed by itself, by an end tag or not at all: what the document shows and no XML
    /// reader accepts (protocol.md section 2).
    /// </summary>
    private bool ReadShortForm()
    {
        OpenElement element = _open[_depth - 1];
        if (!TryReadValue(out ReadOnlySpan<char> value))
        {
            return false;
        }

        _fields.Text(value);
        SkipWhiteSpace();
        bool closesItself = !AtEnd && _xml[_position] == '/';
        _position += closesItself ? 1 : 0;
        if (AtEnd || _xml[_position] != '>')
        {
            return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        _position++;
        _unclosedShortForm = closesItself ? default : element;
        return CloseElement();
    }

    private bool ReadEndTag()
    {
        int start = _position;
        _position += 2;
        if (!TryReadName(out ReadOnlySpan<char> name))
        {
            return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        SkipWhiteSpace();
        if (AtEnd || _xml[_position] != '>')
        {
            return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        _position++;
        if (name.SequenceEqual(NameOf(_open[_depth - 1])))
        {
            return CloseElement();
        }

        if (_unclosedShortForm.NameLength > 0 && name.SequenceEqual(NameOf(_unclosedShortForm)))
        {
            _unclosedShortForm = default;
            return true;
        }

        _position = start;
        return Fail(PacketFault.MismatchedEndTag);
    }

    private bool CloseElement()
    {
        _depth--;
        if (_depth == 0)
        {
            return true;
        }

        _fields.CloseUnchecked();
        OpenElement element = _open[_depth];
        if (_depth == 1 && _isEvent && _state is null && NameOf(element) is FieldNames.State
            && _fields.TryTakeLastLeaf(element.Node, out ReadOnlySpan<char> text))
        {
            _state = States.Find(text) ?? text.ToString();
        }

        return true;
    }

    /// <summary>The state from an attribute of the root (depth 0) or a leaf right below it (depth 1).</summary>
    private bool TryTakeState(ReadOnlySpan<char> text)
    {
        if (_depth > 1 || !_isEvent || _state is not null || text.IsWhiteSpace())
        {
            return false;
        }

        _state = States.Find(text) ?? text.ToString();
        return true;
    }

    private readonly ReadOnlySpan<char> NameOf(OpenElement element) => _xml.Slice(element.NameStart, element.NameLength);

    private Packet? Reject(PacketFault fault)
    {
        Fail(fault);
        return null;
    }

    private bool Fail(PacketFault fault)
    {
        _fault = fault;
        return false;
    }

    /// <summary>An element whose end is still to come.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct OpenElement(int NameStart, int NameLength, int Node = -1);
}
