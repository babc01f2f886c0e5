using System.Buffers;

namespace Router.Protocol.Codec;

/// <summary>Writes the pieces of XML: tags, attributes in double quotes, escaped text.</summary>
internal static class XmlText
{
    /// <summary>A carriage return is written as a reference: every XML reader would take a bare one for a line feed.</summary>
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");

    private static readonly SearchValues<char> EscapedInAttribute = SearchValues.Create("&<>\"\r\n\t");

    /// <summary>Writes as it is.</summary>
    public static void Raw(IBufferWriter<char> output, ReadOnlySpan<char> markup) => output.Write(markup);

    /// <summary>Writes <c> name="value"</c>; nothing when there is no value.</summary>
    public static void Attribute(IBufferWriter<char> output, string name, ReadOnlySpan<char> value)
    {
        output.Write(" ");
        output.Write(name);
        output.Write("=\"");
        Escape(output, value, EscapedInAttribute);
        output.Write("\"");
    }

    /// <summary>Writes text between tags.</summary>
    public static void Text(IBufferWriter<char> output, ReadOnlySpan<char> text) => Escape(output, text, EscapedInText);

    private static void Escape(IBufferWriter<char> output, ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        while (!text.IsEmpty)
        {
            int length = text.IndexOfAny(escaped);
            if (length < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..length]);
            output.Write(text[length] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",
                '\n' => "&#10;",
                _ => "&#9;",
            });
            text = text[(length + 1)..];
        }
    }
}
