namespace Router.Protocol.Fuzz;

/// <summary>Inputs of one adversarial shape in any size.</summary>
/// <param name="Name">What they are made of.</param>
/// <param name="Make">The input of about so many characters.</param>
/// <param name="Kind">What is done with it.</param>
internal sealed record GrowthFamily(string Name, Func<int, string> Make, GrowthKind Kind = GrowthKind.Parse)
{
    public static IReadOnlyList<GrowthFamily> All { get; } =
    [
        new("text: x", size => Within("<Event><A>", Repeat("x", size), "</A></Event>")),
        new("text: <", size => Within("<Event><A>", Repeat("< ", size), "</A></Event>")),
        new("text: &", size => Within("<Event><A>", Repeat("&", size), "</A></Event>")),
        new("text: &#", size => Within("<Event><A>", Repeat("&#", size), "</A></Event>")),
        new("text: &amp;", size => Within("<Event><A>", Repeat("&amp;", size), "</A></Event>")),
        new("text: control characters", size => Within("<Event><A>", Repeat("\u0001", size), "</A></Event>")),
        new("attribute: &", size => Within("<Event A=\"", Repeat("&", size), "\"/>")),
        new("fields: <CallID/>", size => Within("<Event>", Repeat("<CallID/>", size), "</Event>")),
        new("fields: <A></A>", size => Within("<Event>", Repeat("<A></A>", size), "</Event>")),
        new("fields: <A B=''/>", size => Within("<Event>", Repeat("<A B=''/>", size), "</Event>")),
        new("fields: text between", size => Within("<Event>", Repeat("<A/>t ", size), "</Event>")),
        new("fields: deep and back", size => Within("<Event>", Repeat($"{Repeat("<A>", 42)}{Repeat("</A>", 56)}", size), "</Event>")),
        new("short forms", size => Within("<Event>", Repeat("<A=\"\">", size), "</Event>")),
        new("short forms with end tags", size => Within("<Event>", Repeat("<A=\"\"></A>", size), "</Event>")),
        new("states", size => Within("<Event>", Repeat("<State>a</State>", size), "</Event>")),
        new("comments", size => Within("<Event>", Repeat("<!---->", size), "</Event>")),
        new("comments between text", size => Within("<Event><A>", Repeat(" <!---->", size), "</A></Event>")),
        new("cdata", size => Within("<Event><A>", Repeat("<![CDATA[]]>", size), "</A></Event>")),
        new("instructions before root", size => Within(string.Empty, Repeat("<??>", size), "<Event/>")),
        new("unclosed: <a ", size => "<Event>" + Repeat("<a ", size)),
        new("unclosed: <A>", size => "<Event>" + Repeat("<A>", size)),
        new("unclosed: <!--", size => "<Event>" + Repeat("<!--", size)),
        new("unclosed: <![CDATA[", size => "<Event>" + Repeat("<![CDATA[", size)),
        new("unclosed: A=\"", size => "<Event" + Repeat(" A=\"", size)),
        new("attributes without end", size => "<Event" + Repeat(" A=\"\"", size)),
        new("one name", size => Within("<Event><", Repeat("a", size), "/></Event>")),
        new("white space in a tag", size => Within("<Event", Repeat(" ", size), "/>")),
        new("white space before root", size => Within(string.Empty, Repeat(" ", size), "<Event/>")),
        new("blank text", size => Within("<Event>", Repeat("<A> \n</A> \n", size), "</Event>")),
        new("bare: text", size => Within("<Event>", Repeat("x", size), "</Event>"), GrowthKind.Frame),
        new("bare: <", size => Within("<Event>", Repeat("<", size), "</Event>"), GrowthKind.Frame),
        new("bare: </Even", size => Within("<Event>", Repeat("</Even", size), "</Event>"), GrowthKind.Frame),
        new("bare: <Event><Event/>", size => "<Event>" + Repeat("<Event></Event>", size), GrowthKind.Frame),
        new("bare: <!-", size => Within("<Event>", Repeat("<!-", size), "</Event>"), GrowthKind.Frame),
        new("bare: unclosed comment", size => "<Event><!--" + Repeat("--", size), GrowthKind.Frame),
        new("bare: unclosed cdata", size => "<Event><![CDATA[" + Repeat("]]", size), GrowthKind.Frame),
        new("bare: quotes", size => "<Event A" + Repeat("=\"' '\"", size), GrowthKind.Frame),
        new("bare: no root", size => Repeat("<!---->", size), GrowthKind.Frame),
        new("bare: many documents", size => Repeat("<Event/>", size), GrowthKind.Frame),
        new("bare: spaces behind", size => "<Event/>" + Repeat(" ", size), GrowthKind.Frame),
        new("bare: spaces between", size => Repeat("<E/>\r\n\r\n", size), GrowthKind.Frame),
        new("envelope: distinct names", size => Within("<Event>", Distinct(size), "</Event>"), GrowthKind.Envelope),
        new("envelope: one name", size => Within("<Event>", Repeat("<A/>", size), "</Event>"), GrowthKind.Envelope),
        new("envelope: lists", size => Within("<Event>", Repeat("<Comments A=''/>", size), "</Event>"), GrowthKind.Envelope),
        new("envelope: items", size => Within("<Event><Comments>", Repeat("<C>x</C>", size), "</Comments></Event>"), GrowthKind.Envelope),
        new("envelope: control characters", size => Within("<Event><A>", Repeat("\u0001", size), "</A></Event>"), GrowthKind.Envelope),
    ];

    private static string Within(string before, string inside, string after) => before + inside + after;

    private static string Repeat(string text, int size) => string.Concat(Enumerable.Repeat(text, Math.Max(1, size / text.Length)));

    private static string Distinct(int size) => string.Concat(Enumerable.Range(0, size / 12).Select(i => $"<a{i:D8}/>"));
}
