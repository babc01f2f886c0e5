using System.Text;

namespace Router.Sinks.Telegram.Html;

/// <summary>A text in Telegram's HTML: what people see, and the tags in it. Immutable.</summary>
/// <param name="plain">What people see; its length in UTF-16 units is what Telegram counts.</param>
/// <param name="marks">The tags, in the order of the text; none when it is broken.</param>
/// <param name="isBroken">Whether Telegram would refuse it as HTML; what people see is then all there is.</param>
internal sealed class HtmlText(string plain, IReadOnlyList<HtmlMark> marks, bool isBroken)
{
    public string Plain { get; } = plain;

    public bool IsBroken { get; } = isBroken;

    public static HtmlText Read(string html) => new HtmlReader(html).Read();

    /// <summary>A part of the text as HTML of its own: what is open at its start is opened again, and what is open at its end is closed.</summary>
    public string Markup(int start, int end)
    {
        var open = new List<HtmlMark>();
        int next = 0;
        for (; next < marks.Count && marks[next].IsBefore(start); next++)
        {
            Step(open, marks[next]);
        }

        var html = new StringBuilder(end - start);
        html.AppendJoin("", open.Select(mark => mark.Markup));
        int at = start;
        for (; next < marks.Count && marks[next].IsBefore(end); next++)
        {
            HtmlMark mark = marks[next];
            AppendEscaped(html, Plain.AsSpan(at, mark.Position - at)).Append(mark.Markup);
            at = mark.Position;
            Step(open, mark);
        }

        AppendEscaped(html, Plain.AsSpan(at, end - at));
        html.AppendJoin("", open.AsEnumerable().Reverse().Select(mark => $"</{mark.Name}>"));
        return html.ToString();
    }

    /// <summary>A text in which nothing means anything.</summary>
    public static string Escaped(ReadOnlySpan<char> text) => AppendEscaped(new StringBuilder(text.Length), text).ToString();

    private static void Step(List<HtmlMark> open, HtmlMark mark)
    {
        if (mark.IsEnd)
        {
            open.RemoveAt(open.Count - 1);
        }
        else
        {
            open.Add(mark);
        }
    }

    private static StringBuilder AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                _ => html.Append(letter),
            };
        }

        return html;
    }
}
