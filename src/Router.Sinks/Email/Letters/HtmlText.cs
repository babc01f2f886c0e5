using System.Net;
using System.Text;
using MimeKit.Text;

namespace Router.Sinks.Email.Letters;

/// <summary>Turns HTML into what it says: for those whose mail program shows no HTML, and for who searches.</summary>
internal static class HtmlText
{
    /// <summary>The text that values were escaped into: exactly what it was before.</summary>
    public static string Unescape(string text) => WebUtility.HtmlDecode(text);

    /// <summary>The text without tags; blocks stand on lines of their own, links show where they lead.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var links = new Stack<string>();
        using var reader = new StringReader(html);
        var tokenizer = new HtmlTokenizer(reader);
        bool isHidden = false;
        while (tokenizer.ReadNextToken(out HtmlToken? token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title } hidden:
                    isHidden = !hidden.IsEndTag;
                    break;
                case HtmlTagToken tag:
                    Append(text, tag, links);
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data when !isHidden:
                    AppendWords(text, data.Data);
                    break;
            }
        }

        return string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim())).Trim();
    }

    private static void Append(StringBuilder text, HtmlTagToken tag, Stack<string> links)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Br or HtmlTagId.LI or HtmlTagId.TR or HtmlTagId.Div or HtmlTagId.HR when !tag.IsEndTag:
                text.Append('\n');
                break;
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.Table when tag.IsEndTag:
                text.Append("\n\n");
                break;
            case HtmlTagId.TD or HtmlTagId.TH when tag.IsEndTag:
                text.Append(' ');
                break;
            case HtmlTagId.A when !tag.IsEndTag:
                links.Push(tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value ?? "");
                break;
            case HtmlTagId.A when links.TryPop(out string? address) && address.Length > 0:
                text.Append(" (").Append(address).Append(')');
                break;
        }
    }

    /// <summary>White space of HTML is one blank, whatever it is.</summary>
    private static void AppendWords(StringBuilder text, string data)
    {
        foreach (char character in data)
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }
        }
    }
}
