using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Codec;

/// <content>Attributes: names, values, and those of the root that have properties of their own.</content>
internal ref partial struct PacketParser
{
    /// <summary>The attributes of a start tag and its end.</summary>
    private bool ReadAttributes(bool isRoot, out bool isEmpty)
    {
        isEmpty = false;
        for (int count = 0; ; count++)
        {
            SkipWhiteSpace();
            if (AtEnd)
            {
                return Fail(PacketFault.UnexpectedEnd);
            }

            char next = _xml[_position];
            if (next is '>' or '/')
            {
                isEmpty = next == '/';
                _position += isEmpty ? 1 : 0;
                if (AtEnd || _xml[_position] != '>')
                {
                    return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
                }

                _position++;
                return true;
            }

            if (count == PacketLimits.MaxAttributes)
            {
                return Fail(PacketFault.TooManyAttributes);
            }

            if (!ReadAttribute(isRoot))
            {
                return false;
            }
        }
    }

    private bool ReadAttribute(bool isRoot)
    {
        if (!TryReadAttributeName(out int number, out ReadOnlySpan<char> name) || !TryReadValue(out ReadOnlySpan<char> value))
        {
            return false;
        }

        if (!isRoot || number < 0 || !TakeRootAttribute(number, value))
        {
            _fields.AddAttributeUnchecked(number, name, value);
        }

        return true;
    }

    private bool TryReadAttributeName(out int number, out ReadOnlySpan<char> name)
    {
        // The way nearly every attribute goes: a known name right before its equals sign.
        int length = NearSearch.IndexOf(Rest, '=');
        number = length > 0 ? NameTable.Find(Rest[..length]) : -1;
        if (number >= 0)
        {
            name = Rest[..length];
            _position += length;
            return true;
        }

        if (!TryReadName(out name))
        {
            return Fail(PacketFault.BadTag);
        }

        if (name.Length > PacketLimits.MaxNameLength)
        {
            return Fail(PacketFault.NameTooLong);
        }

        number = NameTable.Find(name);
        SkipWhiteSpace();
        return true;
    }

    /// <summary>An attribute that has a property of its own. The first of a name counts; a further one is kept as any other.</summary>
    private bool TakeRootAttribute(int number, ReadOnlySpan<char> value) => NameTable.NameOf(number) switch
    {
        AttributeNames.ID => _root.TakeId(value),
        AttributeNames.Action => !_isEvent && _root.TakeAction(value),
        AttributeNames.Time => _isEvent && _root.TakeTime(value),
        AttributeNames.Mode => _hasCategory && _root.TakeMode(value),
        AttributeNames.Object => _hasCategory && _root.TakeObject(value),
        AttributeNames.Initiator => _hasCategory && _root.TakeInitiator(value),
        AttributeNames.State => TryTakeState(value),
        _ => false,
    };

    /// <summary><c>= "value"</c> in either kind of quotes, references decoded.</summary>
    private bool TryReadValue(out ReadOnlySpan<char> value)
    {
        value = default;
        if (AtEnd || _xml[_position] != '=')
        {
            return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        _position++;
        SkipWhiteSpace();
        char quote = AtEnd ? default : _xml[_position];
        if (quote is not ('"' or '\''))
        {
            return Fail(AtEnd ? PacketFault.UnexpectedEnd : PacketFault.BadTag);
        }

        _position++;
        int length = NearSearch.IndexOfAny(Rest, quote, '&');
        bool hasReference = length >= 0 && Rest[length] == '&';
        length = hasReference ? Rest.IndexOf(quote) : length;
        if (length < 0)
        {
            return Fail(PacketFault.UnexpectedEnd);
        }

        ReadOnlySpan<char> raw = Rest[..length];
        _position += length + 1;
        if (hasReference)
        {
            value = DecodeToString(raw);
        }
        else
        {
            CheckText(raw);
            value = raw;
        }

        return true;
    }
}
