using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Reads HOCON. As Akka's reader does, it takes a missing end of a brace, a bracket or a quote for the end of the text.</summary>
internal sealed partial class HoconParser
{
    private readonly string _text;
    private int _at;

    private HoconParser(string text)
    {
        _text = text;
    }

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private bool AtEnd => _at >= _text.Length;

    public static HoconObject Parse(string text)
    {
        var parser = new HoconParser(text);
        parser.SkipSpace();
        if (parser.Now == '{')
        {
            parser._at++;
        }

        var root = new HoconObject();
        parser.ReadFields(root);
        HoconSubstitutions.Resolve(root, root, 0);
        return root;
    }

    private void ReadFields(HoconObject into)
    {
        while (true)
        {
            SkipSpace();
            if (AtEnd)
            {
                return;
            }

            if (Now == '}')
            {
                _at++;
                return;
            }

            if (Now == ',')
            {
                _at++;
                continue;
            }

            ReadField(into);
        }
    }

    private void ReadField(HoconObject into)
    {
        List<string> path = ReadKey();
        HoconObject parent = into;
        foreach (string name in path.Take(path.Count - 1))
        {
            if (parent[name] is not HoconObject child)
            {
                child = new HoconObject();
                parent[name] = child;
            }

            parent = child;
        }

        string key = path[^1];
        bool append = Now == '+';
        if (append)
        {
            _at++;
        }

        if (Now is '=' or ':')
        {
            _at++;
        }
        else if (Now != '{')
        {
            throw new HoconParserException($"Expected a value after key [{string.Join('.', path)}] at {Position()}.");
        }

        HoconNode value = ReadValue();
        if (append)
        {
            parent[key] = new HoconArray([.. (parent[key] as HoconArray)?.Items ?? [], value]);
        }
        else
        {
            parent[key] = value is HoconObject above && parent[key] is HoconObject below ? HoconObject.Merge(below, above) : value;
        }
    }

    private List<string> ReadKey()
    {
        List<string> names = [];
        var name = new StringBuilder();
        bool quoted = false;
        while (!AtEnd && Now is not ('=' or ':' or '{' or '+' or '\n' or '}'))
        {
            if (Now == '"')
            {
                name.Append(ReadQuoted());
                quoted = true;
            }
            else if (Now == '.')
            {
                _at++;
                Add();
            }
            else
            {
                name.Append(Now);
                _at++;
            }
        }

        Add();
        return names;

        void Add()
        {
            names.Add(quoted ? name.ToString().TrimEnd() : name.ToString().Trim());
            name.Clear();
            quoted = false;
        }
    }

    private HoconNode ReadValue()
    {
        SkipBlanks();
        List<object> pieces = [];
        bool trim = true;
        while (!AtEnd && Now is not (',' or '}' or ']' or '\n') && !AtComment())
        {
            if (Now == '{')
            {
                _at++;
                var map = new HoconObject();
                ReadFields(map);
                pieces.Add(map);
                SkipBlanks();
                continue;
            }

            if (Now == '[')
            {
                _at++;
                pieces.Add(ReadArray());
                SkipBlanks();
                continue;
            }

            if (Now == '"')
            {
                pieces.Add(new HoconText(ReadQuoted()));
                trim = false;
                continue;
            }

            if (Now == '$' && _at + 1 < _text.Length && _text[_at + 1] == '{')
            {
                pieces.Add(ReadSubstitution());
                trim = false;
                continue;
            }

            pieces.Add(new HoconText(ReadUnquoted()));
            trim = true;
        }

        // White space before the end of the line belongs to nothing.
        while (pieces.Count > 1 && pieces[^1] is HoconText { Text: var blank } && trim && string.IsNullOrWhiteSpace(blank))
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        if (pieces.Count == 0)
        {
            return new HoconText(string.Empty);
        }

        if (pieces.Count == 1 && pieces[0] is HoconNode only)
        {
            return only is HoconText text && trim ? new HoconText(text.Text.TrimEnd()) : only;
        }

        return pieces.TrueForAll(piece => piece is HoconText)
            ? new HoconText(string.Concat(pieces.Select(piece => ((HoconText)piece).Text)))
            : new HoconConcatenation(pieces);
    }

    private HoconArray ReadArray()
    {
        List<HoconNode> items = [];
        while (true)
        {
            SkipSpace();
            if (AtEnd)
            {
                return new HoconArray(items);
            }

            if (Now == ']')
            {
                _at++;
                return new HoconArray(items);
            }

            if (Now is ',' or '}')
            {
                _at++;
                continue;
            }

            items.Add(ReadValue());
        }
    }

    private HoconSubstitution ReadSubstitution()
    {
        _at += 2;
        bool optional = Now == '?';
        if (optional)
        {
            _at++;
        }

        int start = _at;
        while (!AtEnd && Now != '}')
        {
            _at++;
        }

        string path = _text[start.._at].Trim();
        _at++;
        return new HoconSubstitution(path, optional);
    }

    private bool AtComment() => Now == '#' || (Now == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/');

    private void SkipBlanks()
    {
        while (Now is ' ' or '\t' or '\r')
        {
            _at++;
        }
    }

    private void SkipSpace()
    {
        while (!AtEnd && (char.IsWhiteSpace(Now) || Now == '\uFEFF' || AtComment()))
        {
            if (AtComment())
            {
                while (!AtEnd && Now != '\n')
                {
                    _at++;
                }
            }
            else
            {
                _at++;
            }
        }
    }

    private string Position() => $"line {_text.AsSpan(0, Math.Min(_at, _text.Length)).Count('\n') + 1}";
}
