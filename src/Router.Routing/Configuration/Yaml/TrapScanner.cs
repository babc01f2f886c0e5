using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Yaml;

/// <summary>
/// Looks through the raw text for what YAML reads as something else than people mean: silently (<c>!=</c>, <c>"\b"</c>, <c>#1</c>)
/// or not at all (<c>&gt;</c>, <c>*</c>, <c>@</c>). It knows just enough of YAML to tell keys from values. Each find is reported in
/// Router's words and defused in a copy of the same length, so that the rest of the file is still read and all its errors are told at once.
/// </summary>
internal sealed partial class TrapScanner
{
    /// <summary>Stands in the copy where something was reported: who meets it in a scalar says nothing more.</summary>
    public const char Placeholder = '\uE000';

    private readonly string _text;
    private readonly char[] _copy;
    private readonly DiagnosticBag _bag;
    private readonly List<int> _lineStarts = [0];
    private readonly Stack<FlowLevel> _flow = new();
    private int _at;

    /// <summary>The column of the last key or dash outside of braces: lines indented deeper belong to it.</summary>
    private int _keyColumn;
    private string? _key;
    private bool _lineHasKey;
    private bool _lineHasDash;

    /// <summary>Whether this line goes on with the text of the line before.</summary>
    private bool _isMoreText;
    private Continuation _continues;

    private TrapScanner(string text, DiagnosticBag bag)
    {
        _text = text;
        _copy = text.ToCharArray();
        _bag = bag;
    }

    private enum Continuation
    {
        None,
        PlainText,
        BlockText,
    }

    /// <summary>Reports the traps in <paramref name="text"/> and gives a copy that YAML can read.</summary>
    public static string Scan(string text, DiagnosticBag bag)
    {
        var scanner = new TrapScanner(text, bag);
        scanner.Prepare();
        while (scanner._at < text.Length)
        {
            scanner.ScanLine();
        }

        foreach (FlowLevel level in scanner._flow)
        {
            bag.Add(Messages.Bracket, scanner.PositionOf(level.Start), level.Bracket);
        }

        return new string(scanner._copy);
    }

    private void Prepare()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c == '\n')
            {
                _lineStarts.Add(i + 1);
            }
            else if (c == Placeholder || (char.IsControl(c) && c is not ('\r' or '\t')))
            {
                _bag.Add(Messages.ControlCharacter, PositionOf(i), $"U+{(int)c:X4}");
                _copy[i] = Placeholder;
            }
        }
    }

    private void ScanLine()
    {
        if (!BeginLine())
        {
            SkipLine();
            return;
        }

        while (_at < _text.Length && _text[_at] != '\n')
        {
            if (IsBlank(_at))
            {
                _at++;
            }
            else if (IsComment(_at))
            {
                SkipLine();
                return;
            }
            else if (_flow.Count == 0 && !_lineHasKey && _text[_at] == '-' && IsBlankOrEnd(_at + 1))
            {
                _keyColumn = ColumnOf(_at);
                _key = null;
                _lineHasDash = true;
                _at++;
            }
            else
            {
                ScanToken();
            }
        }

        _at++;
    }

    /// <summary>Moves to the first token of a line; <see langword="false"/> when the line holds none.</summary>
    private bool BeginLine()
    {
        int first = _at;
        while (first < _text.Length && _text[first] is ' ' or '\t')
        {
            first++;
        }

        if (IsEnd(first))
        {
            return false;
        }

        int indent = first - _at;
        if (_flow.Count == 0)
        {
            if (_continues == Continuation.BlockText && indent > _keyColumn)
            {
                return false;
            }

            if (_text[first] == '#' || IsDocumentMark(first))
            {
                return false;
            }

            DefuseTabs(_at, first);
            _isMoreText = _continues == Continuation.PlainText && indent > _keyColumn;
            _continues = Continuation.None;
            _lineHasKey = _isMoreText;
            _lineHasDash = false;
            _at = first;
            if (_isMoreText)
            {
                ReadPlain();
            }

            return true;
        }

        _at = first;
        return true;
    }

    private void ScanToken()
    {
        switch (_text[_at])
        {
            case '"':
                ReadDoubleQuoted();
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            case '{' when CharAt(_at + 1) == '{':
                ReadPlain();
                break;
            case '{' or '[':
                Open();
                break;
            case '}' or ']':
                Close();
                break;
            case ',' when _flow.Count > 0:
                EndEntry();
                _flow.Peek().Comma = _at++;
                break;
            case '>' or '|' when IsBlockHeader():
                _continues = Continuation.BlockText;
                MoveToEnd();
                break;
            case '&':
                TakeAnchor();
                break;
            default:
                ReportSign();
                ReadPlain();
                break;
        }
    }

    private void Open()
    {
        _flow.Push(new FlowLevel(_text[_at], _at));
        _at++;
    }

    private void Close()
    {
        char partner = _text[_at] == '}' ? '{' : '[';
        if (_flow.Count > 0 && _flow.Peek().Bracket == partner)
        {
            EndEntry();
            _flow.Pop();
            if (_flow.Count > 0)
            {
                _flow.Peek().PlainStart = -1;
            }
        }
        else
        {
            _bag.Add(Messages.Bracket, PositionOf(_at), _text[_at]);
            _copy[_at] = Placeholder;
        }

        _at++;
    }

    /// <summary>A folded or literal text follows on the next lines. <c>&gt;5</c> could be one by the letter of YAML; nobody means it.</summary>
    private bool IsBlockHeader()
    {
        if (_flow.Count > 0)
        {
            return false;
        }

        int i = _at + 1;
        while (CharAt(i) is '+' or '-' || (_text[_at] == '|' && char.IsAsciiDigit(CharAt(i))))
        {
            i++;
        }

        while (CharAt(i) is ' ' or '\t')
        {
            i++;
        }

        return IsEnd(i) || IsComment(i);
    }

    private bool IsDocumentMark(int at) =>
        ColumnOf(at) == 0 && IsBlankOrEnd(at + 3) && _text.AsSpan(at) is ['-', '-', '-', ..] or ['.', '.', '.', ..];

    private void SkipLine()
    {
        MoveToEnd();
        _at++;
    }

    private void MoveToEnd()
    {
        int end = _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : end;
    }

    private char CharAt(int at) => at < _text.Length ? _text[at] : '\n';

    private bool IsEnd(int at) => CharAt(at) == '\n' || (CharAt(at) == '\r' && CharAt(at + 1) == '\n');

    private bool IsBlank(int at) => CharAt(at) is ' ' or '\t' or '\r';

    private bool IsBlankOrEnd(int at) => IsBlank(at) || CharAt(at) == '\n';

    private bool IsComment(int at) => CharAt(at) == '#' && (at == 0 || IsBlankOrEnd(at - 1));

    private int ColumnOf(int at) => at - _lineStarts[LineOf(at)];

    private int LineOf(int at) => _lineStarts.BinarySearch(at) is >= 0 and var exact ? exact : ~_lineStarts.BinarySearch(at) - 1;

    private SourcePosition PositionOf(int at) => new(LineOf(at) + 1, ColumnOf(at) + 1);
}
