namespace Router.Protocol.Codec;

/// <content>Markup that is no element: comments, processing instructions, CDATA, and what separates names.</content>
internal ref partial struct PacketParser
{
    private bool ReadDeclaration()
    {
        const string CData = "<![CDATA[";
        if (Rest.StartsWith("<!--"))
        {
            return SkipPast("<!--", "-->");
        }

        if (!Rest.StartsWith(CData))
        {
            return Fail(Rest.StartsWith("<!DOCTYPE") ? PacketFault.DocumentType : PacketFault.BadTag);
        }

        int textStart = _position + CData.Length;
        if (!SkipPast(CData, "]]>"))
        {
            return false;
        }

        int start = _fields.BeginText();
        AppendText(_xml[textStart..(_position - 3)]);
        _fields.EndText(start);
        return true;
    }

    /// <summary>White space, comments and processing instructions outside the root.</summary>
    private bool SkipMisc()
    {
        for (; ; )
        {
            SkipWhiteSpace();
            if (Rest.StartsWith("<?"))
            {
                if (!SkipPast("<?", "?>"))
                {
                    return false;
                }
            }
            else if (Rest.StartsWith("<!--"))
            {
                if (!SkipPast("<!--", "-->"))
                {
                    return false;
                }
            }
            else
            {
                return !Rest.StartsWith("<!DOCTYPE") || Fail(PacketFault.DocumentType);
            }
        }
    }

    /// <summary>Goes on behind the <paramref name="end"/> of what <paramref name="start"/> opens here.</summary>
    private bool SkipPast(string start, string end)
    {
        int from = _position + start.Length;
        int length = _xml[from..].IndexOf(end);
        if (length < 0)
        {
            return Fail(PacketFault.UnexpectedEnd);
        }

        _position = from + length + end.Length;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (!AtEnd && CharClasses.IsWhiteSpace(_xml[_position]))
        {
            _position++;
        }
    }

    private bool TryReadName(out ReadOnlySpan<char> name)
    {
        name = Rest[..CharClasses.NameLength(Rest)];
        _position += name.Length;
        return !name.IsEmpty;
    }

    /// <summary>Whether markup starts here; a <c>&lt;</c> that nothing can follow as a name is people's text.</summary>
    private readonly bool IsMarkup(int position) =>
        position + 1 < _xml.Length
        && _xml[position] == '<'
        && (_xml[position + 1] is '/' or '!' or '?' || CharClasses.IsNameStart(_xml[position + 1]));
}
