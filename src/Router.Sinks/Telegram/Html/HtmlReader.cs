using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Router.Sinks.Telegram.Html;

/// <summary>Reads one text as Telegram reads HTML: a few tags, four named entities, and nothing else that means something.</summary>
internal sealed partial class HtmlReader(string html)
{
    private const int LongestEntity = 12;

    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji", "code", "pre", "blockquote",
    };

    private readonly StringBuilder _plain = new(html.Length);
    private readonly List<HtmlMark> _marks = [];
    private readonly Stack<string> _open = new();
    private bool _isBroken;

    public HtmlText Read()
    {
        for (int i = 0; i < html.Length;)
        {
            i += html[i] switch
            {
                '<' => ReadTag(html.AsSpan(i)),
                '&' => ReadEntity(html.AsSpan(i)),
                char letter => Append(letter),
            };
        }

        bool isBroken = _isBroken || _open.Count > 0;
        return new HtmlText(_plain.ToString(), isBroken ? [] : _marks, isBroken);
    }

    private int Append(char letter)
    {
        _plain.Append(letter);
        return 1;
    }

    /// <summary>What is no tag of Telegram's breaks the text, and stays in it as it is.</summary>
    private int ReadTag(ReadOnlySpan<char> rest)
    {
        Regex.ValueMatchEnumerator match = Tag().EnumerateMatches(rest);
        if (!match.MoveNext())
        {
            _isBroken = true;
            return Append('<');
        }

        string markup = rest[..match.Current.Length].ToString();
        bool isEnd = markup[1] == '/';
        string name = NameOf(markup.AsSpan(isEnd ? 2 : 1));
        if (!Tags.Contains(name) || (name == "span" && !isEnd && !markup.Contains("tg-spoiler", StringComparison.Ordinal)))
        {
            _isBroken = true;
            return Append('<');
        }

        if (!isEnd)
        {
            _open.Push(name);
            _marks.Add(new HtmlMark(_plain.Length, name, markup, IsEnd: false));
        }
        else if (_open.TryPeek(out string? last) && last == name)
        {
            _open.Pop();
            _marks.Add(new HtmlMark(_plain.Length, name, $"</{name}>", IsEnd: true));
        }
        else
        {
            _isBroken = true;
        }

        return markup.Length;
    }

    private int ReadEntity(ReadOnlySpan<char> rest)
    {
        int end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end > 0 && ValueOf(rest[1..end]) is { } value)
        {
            _plain.Append(value);
            return end + 1;
        }

        return Append('&');
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny(" \t\r\n>");
        return tag[..end].ToString().ToLowerInvariant();
    }

    private static string? ValueOf(ReadOnlySpan<char> entity) => entity switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        ['#', 'x' or 'X', .. var digits] => RuneOf(digits, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => RuneOf(digits, NumberStyles.None),
        _ => null,
    };

    private static string? RuneOf(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;

    [GeneratedRegex("""^</?[A-Za-z][A-Za-z0-9-]*(\s+[A-Za-z-]+(\s*=\s*("[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*\s*>""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
