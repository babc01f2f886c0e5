using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Yaml;

/// <content>The signs that a value cannot begin with, and the line to write instead.</content>
internal sealed partial class TrapScanner
{
    /// <summary>Takes the meaning of <c>${…}</c> within braces away, so that what stands behind it is read as it was meant.</summary>
    private void DefuseReference()
    {
        int end = _at + 2;
        while (!IsEnd(end) && _text[end] is not ('}' or '{' or ','))
        {
            end++;
        }

        end = CharAt(end) == '}' ? end + 1 : end;
        _copy.AsSpan(_at..end).Fill(Placeholder);
        _at = end;
    }

    /// <summary>Reports an anchor and takes it out, so that the map or text that it stands before is still read.</summary>
    private void TakeAnchor()
    {
        int end = _at;
        while (!IsBlankOrEnd(end))
        {
            end++;
        }

        string value = _text[_at..EndOfValue(_at)].Trim();
        _bag.Add(Messages.Anchor, PositionOf(_at), _text[_at], WithKey(Quoted(value)));
        Blank(_at, end);
        _at = end;
    }

    private void ReportSign()
    {
        char sign = _text[_at];
        string value = _text[_at..EndOfValue(_at)].Trim();
        switch (sign)
        {
            case '>':
                _bag.Add(Messages.Greater, PositionOf(_at), WithKey(Operator(value)));
                break;
            case '!':
                _bag.Add(Messages.Tag, PositionOf(_at), WithKey(Untagged(value)));
                break;
            case '*':
                _bag.Add(Messages.Anchor, PositionOf(_at), sign, WithKey(Quoted(value)));
                break;
            case '@' or '`' or '%' or '|':
                _bag.Add(Messages.ReservedSign, PositionOf(_at), sign, WithKey(Quoted(value)));
                break;
            default:
                return;
        }

        _copy[_at] = Placeholder;
    }

    private void ReportHash(int start)
    {
        // "# text" and "## text" are how people write comments; "#1" within a value is part of what they mean.
        bool isComment = IsBlankOrEnd(_at + 1) || CharAt(_at + 1) == '#';
        if (!isComment)
        {
            int end = _text.IndexOfAny(['\n', '\r'], _at);
            string whole = _text[start..(end < 0 ? _text.Length : end)].Trim();
            _bag.Add(Messages.HashInText, PositionOf(_at), WithKey(Quoted(whole)));
        }

        MoveToEnd();
    }

    private void DefuseTemplate()
    {
        int end = _text.IndexOf("}}", _at, StringComparison.Ordinal);
        int line = _text.IndexOf('\n', _at);
        bool isClosed = end >= 0 && (line < 0 || end < line);
        int stop = isClosed ? end + 2 : _at + 2;
        _copy.AsSpan(_at..stop).Fill(Placeholder);
        _at = stop;
    }

    private void DefuseTabs(int from, int to)
    {
        int tab = _text.IndexOf('\t', from, to - from);
        if (tab < 0)
        {
            return;
        }

        _bag.Add(Messages.TabIndent, PositionOf(tab));
        _copy.AsSpan(from..to).Replace('\t', ' ');
    }

    private void Blank(int from, int to)
    {
        foreach (ref char c in _copy.AsSpan(from..to))
        {
            c = c is '\n' or '\r' ? c : ' ';
        }
    }

    /// <summary>Where the value at <paramref name="from"/> ends by the look of it: at the line's end, a comment, or what closes an entry.</summary>
    private int EndOfValue(int from)
    {
        int i = from;
        while (!IsEnd(i) && !(i > from && IsComment(i)) && !(_flow.Count > 0 && _text[i] is ',' or ']' or '}'))
        {
            i++;
        }

        return i;
    }

    private static string Operator(string value) => value.StartsWith(">=", StringComparison.Ordinal)
        ? $"{{ at-least: {value[2..].Trim()} }}"
        : $"{{ above: {value[1..].Trim()} }}";

    private static string Untagged(string value)
    {
        if (value.StartsWith("!!", StringComparison.Ordinal))
        {
            int space = value.IndexOf(' ', StringComparison.Ordinal);
            return space < 0 ? "…" : value[space..].Trim();
        }

        return $"{{ not: {value[(value.StartsWith("!=", StringComparison.Ordinal) ? 2 : 1)..].Trim()} }}";
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private string WithKey(string value)
    {
        string? key = _flow.TryPeek(out FlowLevel? level) ? level.Key : _key;
        return key is null ? value : $"{key}: {value}";
    }
}
