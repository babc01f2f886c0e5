using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Yaml;

/// <content>The scalars: where they end, and what is torn off them.</content>
internal sealed partial class TrapScanner
{
    private void ReadPlain()
    {
        int start = _at;
        int template = -1;
        int reference = -1;
        if (_flow.TryPeek(out FlowLevel? level) && level.Key is null)
        {
            level.PlainStart = start;
        }

        while (!IsEnd(_at))
        {
            if (_text[_at] == '{' && CharAt(_at + 1) == '{' && (level is not null || _at == start))
            {
                template = template < 0 ? _at : template;
                DefuseTemplate();
            }
            else if (level is not null && _text[_at] == '$' && CharAt(_at + 1) == '{')
            {
                reference = reference < 0 ? _at : reference;
                DefuseReference();
            }
            else if (level is not null && _text[_at] is ',' or '[' or ']' or '{' or '}')
            {
                break;
            }
            else if (_at > start && IsComment(_at))
            {
                ReportHash(start);
                break;
            }
            else if (IsColon(_at, isFlow: level is not null) && TryTakeColon(start, level))
            {
                return;
            }
            else
            {
                _at++;
            }
        }

        if (template >= 0)
        {
            string value = _text[start.._at].Trim();
            _bag.Add(Messages.Template, PositionOf(template), WithKey(Quoted(value)));
        }

        if (reference >= 0)
        {
            _bag.Add(Messages.ReferenceInBraces, PositionOf(reference), WithKey(Quoted(_text[start.._at].Trim())));
        }

        if (level is null)
        {
            EndBlockPlain(start);
        }
    }

    private void EndBlockPlain(int start)
    {
        _continues = IsEnd(_at) ? Continuation.PlainText : Continuation.None;
        string text = _text[start.._at];
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (!_lineHasKey && !_lineHasDash && colon > 0 && !text.AsSpan(0, colon).ContainsAny(' ', '\t'))
        {
            _bag.Add(Messages.ColonWithoutSpace, PositionOf(start + colon), $"{text[..colon]}: {text[(colon + 1)..].Trim()}");
            _copy[start + colon] = Placeholder;
        }
    }

    private bool IsColon(int at, bool isFlow) =>
        _text[at] == ':' && (IsBlankOrEnd(at + 1) || (isFlow && CharAt(at + 1) is ',' or '[' or ']' or '{' or '}'));

    /// <summary>A colon ends a key; a second one on the line, or within an entry, is somebody's try at an operator.</summary>
    private bool TryTakeColon(int start, FlowLevel? level)
    {
        if (level is { Bracket: '[' })
        {
            _at++;
            return true;
        }

        if (level is null && _isMoreText)
        {
            // A key below a text is a wrong indent, which YAML itself finds at the right place.
            _at++;
            return false;
        }

        if (level is null ? _lineHasKey : level.Key is not null)
        {
            string first = _text[start.._at].Trim();
            int end = EndOfValue(_at + 1);
            string rest = _text[(_at + 1)..end].Trim();
            _bag.Add(Messages.SecondColon, PositionOf(_at), WithKey(first.Contains(' ', StringComparison.Ordinal) ? Quoted($"{first}: {rest}") : $"{{ {first}: {rest} }}"));
            _copy[_at++] = Placeholder;
            return false;
        }

        TakeKey(_text[start.._at].Trim(), start);
        return true;
    }

    /// <summary>The colon at the current place makes a key of what stands before it.</summary>
    private void TakeKey(string key, int start)
    {
        _at++;
        if (_flow.TryPeek(out FlowLevel? level))
        {
            level.Key = key;
            level.LastKey = key;
            level.ValueStart = _at;
            level.PlainStart = -1;
            level.IsTornReported = false;
        }
        else
        {
            _key = key;
            _keyColumn = ColumnOf(start);
            _lineHasKey = true;
        }
    }

    /// <summary>A comma or the closing brace: plain text without a key is the rest of a text that a comma has torn apart.</summary>
    private void EndEntry()
    {
        FlowLevel level = _flow.Peek();
        if (level is { Bracket: '{', PlainStart: >= 0, LastKey: not null })
        {
            string torn = _text[level.PlainStart.._at].Trim();
            int colon = torn.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !torn.Contains(' ', StringComparison.Ordinal))
            {
                _bag.Add(Messages.ColonWithoutSpace, PositionOf(level.PlainStart + colon), $"{torn[..colon]}: {torn[(colon + 1)..]}");
            }
            else if (!level.IsTornReported)
            {
                string whole = Quoted(_text[level.ValueStart..EndOfTorn()].Trim());
                _bag.Add(Messages.FlowComma, PositionOf(level.PlainStart), torn, $"{level.LastKey}: {whole}");
                level.IsTornReported = true;
            }

            Blank(level.Comma, _at);
        }

        level.Key = null;
        level.PlainStart = -1;
    }

    /// <summary>Where the last piece ends that commas have torn off one text: before the next entry with a key, or the brace.</summary>
    private int EndOfTorn()
    {
        int end = _at;
        while (CharAt(end) == ',')
        {
            int next = _text.IndexOfAny([',', '}', '\n'], end + 1);
            if (next < 0 || _text[next] == '\n' || _text.AsSpan(end..next).Contains(':'))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private void ReadSingleQuoted()
    {
        int start = _at++;
        while (_at < _text.Length && (_text[_at] != '\'' || CharAt(_at + 1) == '\''))
        {
            _at += _text[_at] == '\'' ? 2 : 1;
        }

        EndQuoted(start);
    }

    private void ReadDoubleQuoted()
    {
        int start = _at++;
        int backslash = -1;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] != '\\')
            {
                _at++;
                continue;
            }

            bool isEscape = CharAt(_at + 1) == '\\' || (CharAt(_at + 1) == '"' && HasQuoteOnLine(_at + 2));
            if (isEscape)
            {
                _at += 2;
                continue;
            }

            backslash = backslash < 0 ? _at : backslash;
            _copy[_at++] = Placeholder;
        }

        if (backslash >= 0)
        {
            string value = _text[(start + 1)..Math.Min(_at, _text.Length)];
            string sign = IsEnd(backslash + 1) ? "\\" : _text.Substring(backslash, 2);
            _bag.Add(Messages.Backslash, PositionOf(backslash), sign, Quoted(value));
        }

        EndQuoted(start);
    }

    /// <summary>A path that ends with a backslash: <c>"C:\data\"</c> closes on its line, whatever YAML thinks.</summary>
    private bool HasQuoteOnLine(int from)
    {
        int end = _text.IndexOf('\n', Math.Min(from, _text.Length));
        return _text.AsSpan(Math.Min(from, _text.Length)..(end < 0 ? _text.Length : end)).Contains('"');
    }

    private void EndQuoted(int start)
    {
        if (_at >= _text.Length)
        {
            _bag.Add(Messages.UnclosedQuote, PositionOf(start), _text[start]);
            _at = _text.Length;

            // The brackets around it have lost their partners to the quote, not to a mistake of their own.
            _flow.Clear();
            return;
        }

        int end = _at++;
        while (CharAt(_at) is ' ' or '\t')
        {
            _at++;
        }

        if (CharAt(_at) == ':' && (_flow.Count > 0 || IsBlankOrEnd(_at + 1)))
        {
            TakeKey(_text[(start + 1)..end], start);
        }
        else if (!IsEnd(_at) && !IsComment(_at) && !(_flow.Count > 0 && _text[_at] is ',' or ']' or '}'))
        {
            int rest = EndOfValue(_at);
            _bag.Add(Messages.AfterQuote, PositionOf(_at), _text[_at..rest].Trim());
            Blank(_at, rest);
            _at = rest;
        }
    }
}
