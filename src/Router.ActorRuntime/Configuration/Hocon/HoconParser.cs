using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Reads HOCON. As Akka's reader does, it takes a missing end of a brace, a bracket or a quote for the end of the text.</summary>
internal sealed partial class HoconParser
{
    private readonly string _text;
    private readonly List<HoconSubstitution> _substitutions = [];
    private int _at;

    private HoconParser(string text)
    {
        _text = text;
    }

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private bool AtEnd => _at >= _text.Length;

    public static HoconRoot Parse(string text)
    {
        var parser = new HoconParser(text);
        parser.SkipSpace();
        if (parser.Now == '{')
        {
            parser._at++;
        }

        var root = new HoconObject();
        parser.ReadFields(root);
        var value = HoconValue.Of(root);
        parser.Resolve(value);
        return new HoconRoot(value, parser._substitutions);
    }

    private static void RefuseCircles(HoconValue value, HashSet<HoconValue> above)
    {
        if (!above.Add(value))
        {
            throw new ConfigurationException("Substitutions refer to each other.");
        }

        foreach (IHoconElement piece in value.Values)
        {
            IEnumerable<HoconValue> parts = piece switch
            {
                HoconObject map => map.Items.Values,
                HoconArray array => array,
                HoconSubstitution reference => [reference.ResolvedValue],
                _ => [],
            };
            foreach (HoconValue part in parts)
            {
                RefuseCircles(part, above);
            }
        }

        above.Remove(value);
    }

    private void Resolve(HoconValue root)
    {
        foreach (HoconSubstitution substitution in _substitutions)
        {
            substitution.ResolvedValue = HoconPath.Find(root, substitution.Path)
                ?? throw new FormatException($"Unresolved substitution: {substitution.Path}");
        }

        if (_substitutions.Count > 0)
        {
            RefuseCircles(root, []);
        }
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
        HoconValue target = into.GetOrCreateKey(path[0]);
        foreach (string name in path.Skip(1))
        {
            target = ObjectOf(target).GetOrCreateKey(name);
        }

        SkipSpace();
        if (Now is '=' or ':')
        {
            _at++;
            SkipSpace();
        }
        else if (Now != '{')
        {
            throw new ConfigurationException($"Expected a value after key [{string.Join('.', path)}] at {Position()}.");
        }

        Assign(target, ReadValue());
    }

    private static HoconObject ObjectOf(HoconValue value)
    {
        if (value.Values is not [HoconObject map])
        {
            map = new HoconObject();
            value.NewValue(map);
        }

        return map;
    }

    // An object is laid over the one that is there; anything else takes its place.
    private static void Assign(HoconValue target, HoconValue value)
    {
        if (value.Values is [HoconObject above])
        {
            ObjectOf(target).Merge(above);
            return;
        }

        target.Clear();
        target.Values.AddRange(value.Values);
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

    private HoconValue ReadValue()
    {
        var value = new HoconValue();
        while (!AtEnd && Now is not (',' or '}' or ']' or '\n') && !AtComment())
        {
            value.AppendValue(ReadPiece());
        }

        if (value.Values is [HoconObject first, .., HoconObject] && value.Values.TrueForAll(piece => piece is HoconObject || IsBlank(piece)))
        {
            HoconObject[] others = [.. value.Values.Skip(1).OfType<HoconObject>()];
            Array.ForEach(others, first.Merge);
            value.NewValue(first);
        }
        else if (value.Values is [not HoconLiteral, ..])
        {
            // White space before the end of the line belongs to nothing.
            while (IsBlank(value.Values[^1]))
            {
                value.Values.RemoveAt(value.Values.Count - 1);
            }
        }

        return value;
    }

    private IHoconElement ReadPiece()
    {
        switch (Now)
        {
            case '{':
                _at++;
                var map = new HoconObject();
                ReadFields(map);
                return map;
            case '[':
                _at++;
                return ReadArray();
            case '"':
                return new HoconLiteral { Value = ReadQuoted() };
            case '$' when Peek == '{':
                return ReadSubstitution();
            default:
                return new HoconLiteral { Value = ReadUnquoted() };
        }
    }

    private static bool IsBlank(IHoconElement piece) => piece is HoconLiteral literal && string.IsNullOrWhiteSpace(literal.Value);

    private HoconArray ReadArray()
    {
        var items = new HoconArray();
        while (true)
        {
            SkipSpace();
            if (AtEnd)
            {
                return items;
            }

            if (Now == ']')
            {
                _at++;
                return items;
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
        int start = _at;
        while (!AtEnd && Now != '}')
        {
            _at++;
        }

        string path = _text[start.._at].Trim();
        _at++;
        if (path.StartsWith('?'))
        {
            throw new ConfigurationException($"Akka.NET knows no optional substitutions: ${{{path}}} at {Position()}.");
        }

        var substitution = new HoconSubstitution(path);
        _substitutions.Add(substitution);
        return substitution;
    }

    private char Peek => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private bool AtComment() => Now == '#' || (Now == '/' && Peek == '/');

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
