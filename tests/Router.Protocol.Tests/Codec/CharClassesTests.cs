using System.Xml;
using Router.Protocol.Codec;

namespace Router.Protocol.Tests.Codec;

public class CharClassesTests
{
    [Fact]
    public void IndexOfIllegal_EveryCharacterOfTheBasicPlane_AgreesWithTheXmlReaderOfDotNet()
    {
        Span<char> text = stackalloc char[3];
        for (int c = 0; c <= char.MaxValue; c++)
        {
            text.Fill('x');
            text[1] = (char)c;

            CharClasses.IndexOfIllegal(text).ShouldBe(XmlConvert.IsXmlChar((char)c) ? -1 : 1, $"U+{c:X4}");
        }
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("😀", -1)]
    [InlineData("x😀\u0001", 3)]
    [InlineData("\t\r\n \u0000", 4)]
    public void IndexOfIllegal_Texts_AnswersTheFirst(string text, int expected) => CharClasses.IndexOfIllegal(text).ShouldBe(expected);

    [Fact]
    public void IndexOfIllegal_SurrogatesInTheWrongOrder_AnswersTheFirst() =>
        CharClasses.IndexOfIllegal("x\uDE00\uD83D").ShouldBe(1);

    [Fact]
    public void IsNamePart_EveryNameStart_IsOne()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            (CharClasses.IsNameStart(c) && !CharClasses.IsNamePart(c)).ShouldBeFalse();
        }
    }

    [Fact]
    public void IsNameStart_Ascii_IsLettersUnderscoreAndColon()
    {
        string starts = string.Concat(Enumerable.Range(0, 128).Where(c => CharClasses.IsNameStart(c)).Select(c => (char)c));

        starts.ShouldBe(":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("a-1.b", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("a b", false)]
    public void IsName_Texts_AreToldApart(string text, bool expected) => CharClasses.IsName(text).ShouldBe(expected);
}
