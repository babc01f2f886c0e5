using System.Text;

namespace Router.Simulator.Wire;

/// <summary>
/// A canonical packet's text, cut into its root's name, the root's attributes as they stand (escaped) and the rest. In canonical
/// text no attribute holds a <c>&gt;</c> or a double quote.
/// </summary>
internal sealed record RootTag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, string Rest)
{
    /// <summary>Cuts canonical text.</summary>
    public static RootTag Parse(string xml)
    {
        int end = xml.IndexOf('>', StringComparison.Ordinal);
        int nameEnd = xml.AsSpan(0, end).IndexOf(' ');
        string name = xml[1..(nameEnd < 0 ? end : nameEnd)];
        List<KeyValuePair<string, string>> attributes = [];
        int position = 1 + name.Length;
        while (position < end)
        {
            int equals = xml.IndexOf('=', position);
            int close = xml.IndexOf('"', equals + 2);
            attributes.Add(new(xml[(position + 1)..equals], xml[(equals + 2)..close]));
            position = close + 1;
        }

        return new RootTag(name, attributes, xml[(end + 1)..]);
    }

    /// <summary>The same with the values that <paramref name="change"/> answers.</summary>
    public RootTag MapValues(Func<string, string, string> change) => this with
    {
        Attributes = [.. Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, change(attribute.Key, attribute.Value)))],
    };

    /// <summary>The text again.</summary>
    public string ToXml(QuoteForm quotes)
    {
        char quote = quotes == QuoteForm.Single ? '\'' : '"';
        var xml = new StringBuilder("<").Append(Name);
        foreach (var (name, value) in Attributes)
        {
            string text = quotes == QuoteForm.Single ? value.Replace("'", "&apos;", StringComparison.Ordinal) : value;
            xml.Append(' ').Append(name).Append('=').Append(quote).Append(text).Append(quote);
        }

        return xml.Append('>').Append(Rest).ToString();
    }
}
