using Router.Sinks.Telegram.Html;

namespace Router.Sinks.Tests.Telegram;

public class HtmlTextTests
{
    private static readonly string[] Words = ["слово", "a", "<b>", "</b>", "<i>", "</i>", "&amp;", "&lt;", "&#39;", "\n", "\n\n", " ", "😀", "длинное-слово-без-пробелов", "<a href=\"https://x/?a=1\">", "</a>"];

    [Theory]
    [InlineData("<b>1 &lt; 2</b> &amp; 3", "1 < 2 & 3")]
    [InlineData("it&#39;s &quot;x&quot;", "it's \"x\"")]
    [InlineData("&nbsp;&unknown; & alone", "&nbsp;&unknown; & alone")]
    [InlineData("<pre><code class=\"language-c\">a</code></pre>", "a")]
    [InlineData("<span class=\"tg-spoiler\">x</span><B>y</B>", "xy")]
    public void GoodText_ShowsWhatPeopleSee(string html, string visible)
    {
        var text = HtmlText.Read(html);

        text.IsBroken.ShouldBeFalse();
        text.Plain.ShouldBe(visible);
        FakeTelegramHtml.Visible(text.Markup(0, visible.Length), out _).ShouldBe(visible);
    }

    [Theory]
    [InlineData("<b>open", "open")]
    [InlineData("close</b>", "close")]
    [InlineData("<b><i>x</b></i>", "x")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("<h1>x</h1> &amp; <b>y</b>", "<h1>x</h1> & y")]
    [InlineData("<span>x</span>", "<span>x")]
    [InlineData("<b", "<b")]
    public void BrokenText_LosesItsTags_AndNothingElse(string html, string visible)
    {
        var text = HtmlText.Read(html);

        text.IsBroken.ShouldBeTrue();
        text.Plain.ShouldBe(visible);
        TextParts.Of(text).ShouldHaveSingleItem().Html.ShouldBeNull();
    }

    [Fact]
    public void Parts_OpenTagsAgain()
    {
        IReadOnlyList<TextPart> parts = TextParts.Of(HtmlText.Read("<b>one <i>two</i></b> three"), limit: 6);

        parts.Select(part => part.Html).ShouldBe(["<b>one </b>", "<b><i>two</i></b> ", "three"]);
    }

    [Fact]
    public void Parts_EndAfterALine_ElseAfterAWord_ElseWhereTheyMust()
    {
        TextParts.Of(HtmlText.Read("abcdef\nghi jkl"), limit: 10).Select(part => part.Plain).ShouldBe(["abcdef\n", "ghi jkl"]);
        TextParts.Of(HtmlText.Read("a\nbcdef ghijkl"), limit: 10).Select(part => part.Plain).ShouldBe(["a\nbcdef ", "ghijkl"]);
        TextParts.Of(HtmlText.Read("abcdefghi😀x"), limit: 10).Select(part => part.Plain).ShouldBe(["abcdefghi", "😀x"]);
    }

    [Fact]
    public void Limit_CountsWhatPeopleSee()
    {
        TextParts.Of(HtmlText.Read(string.Concat(Enumerable.Repeat("<b>&amp;</b>", 4096)))).ShouldHaveSingleItem().Plain.Length.ShouldBe(4096);
        TextParts.Of(HtmlText.Read(new string('x', 4097))).Count.ShouldBe(2);
    }

    [Fact]
    public void TextOfNothing_HasNoParts() => TextParts.Of(HtmlText.Read(" <b>\n</b> ")).ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyText_IsCutIntoPartsThatTelegramTakes_AndThatMakeTheWhole(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            string html = Random(random, random.Next(1, 400));
            int limit = random.Next(2, 300);
            var text = HtmlText.Read(html);
            IReadOnlyList<TextPart> parts = TextParts.Of(text, limit);

            text.IsBroken.ShouldBeFalse(html);
            parts.ShouldAllBe(part => part.Plain.Length <= limit && !char.IsLowSurrogate(part.Plain.First()) && !char.IsHighSurrogate(part.Plain.Last()));
            foreach (TextPart part in parts)
            {
                FakeTelegramHtml.Visible(part.Html.ShouldNotBeNull(), out string error).ShouldBe(part.Plain, error);
            }

            // Parts of nothing but white space are left out; a limit that no blank part can fill loses nothing at all.
            WithoutBlanks(string.Concat(parts.Select(part => part.Plain))).ShouldBe(WithoutBlanks(text.Plain));
            WithoutBlanks(FakeTelegramHtml.Visible(html, out _).ShouldNotBeNull()).ShouldBe(WithoutBlanks(text.Plain));
        }
    }

    /// <summary>A well-formed text: tags are closed in their order.</summary>
    private static string Random(Random random, int count)
    {
        var html = new System.Text.StringBuilder();
        var open = new Stack<string>();
        for (int i = 0; i < count; i++)
        {
            string word = Words[random.Next(Words.Length)];
            if (word.StartsWith("</", StringComparison.Ordinal))
            {
                html.Append(open.TryPop(out string? last) ? $"</{last}>" : "");
            }
            else
            {
                if (word.StartsWith('<'))
                {
                    open.Push(word[1..2]);
                }

                html.Append(word);
            }
        }

        while (open.TryPop(out string? name))
        {
            html.Append("</").Append(name).Append('>');
        }

        return html.ToString();
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
