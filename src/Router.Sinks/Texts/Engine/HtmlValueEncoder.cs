using System.Text;
using HandlebarsDotNet;

namespace Router.Sinks.Texts.Engine;

/// <summary>Escapes values for HTML: the five signs that mean something there, and no letters.</summary>
internal sealed class HtmlValueEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target)
    {
        Encode(text?.ToString(), target);
    }

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
        {
            Encode(text.Current, target);
        }
    }

    private static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        foreach (char character in text)
        {
            Encode(character, target);
        }
    }

    private static void Encode(char character, TextWriter target)
    {
        switch (character)
        {
            case '&':
                target.Write("&amp;");
                break;
            case '<':
                target.Write("&lt;");
                break;
            case '>':
                target.Write("&gt;");
                break;
            case '"':
                target.Write("&quot;");
                break;
            case '\'':
                target.Write("&#39;");
                break;
            default:
                target.Write(character);
                break;
        }
    }
}
