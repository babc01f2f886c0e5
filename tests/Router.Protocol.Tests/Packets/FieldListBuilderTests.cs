using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Packets;

public class FieldListBuilderTests
{
    private readonly FieldListBuilder _builder = new();

    [Fact]
    public void Build_Nothing_IsTheEmptyList() => _builder.Build().ShouldBe(default);

    [Fact]
    public void Build_Leaves_KeepsNamesTextsAndOrder()
    {
        FieldList fields = _builder.Add("CallID", "1").Add("Unknown-name.1", " two ").Add("CallID", string.Empty).Build();

        FieldListText.Of(fields).ShouldBe("CallID='1' Unknown-name.1=' two ' CallID=''");
    }

    [Fact]
    public void Build_NestedElements_KeepsTheirStructure()
    {
        FieldList fields = _builder
            .Open("UploadedFiles")
            .Open("File").AddAttribute("Name", "a.txt").AddAttribute("X", "y").Text("t").Close()
            .Add("File", "b")
            .Close()
            .Add("Last", "z")
            .Build();

        FieldListText.Of(fields).ShouldBe("UploadedFiles=''[File='t'[@Name='a.txt' @X='y'] File='b'] Last='z'");
    }

    [Fact]
    public void Build_ElementStillOpen_Throws()
    {
        _builder.Open("A");

        Should.Throw<InvalidOperationException>(() => _builder.Build());
    }

    [Fact]
    public void Build_Twice_StartsAfreshAndLeavesTheFirstListAlone()
    {
        FieldList first = _builder.Add("A", "1").Build();
        FieldList second = _builder.Add("B", "2").Build();

        FieldListText.Of(first).ShouldBe("A='1'");
        FieldListText.Of(second).ShouldBe("B='2'");
    }

    [Fact]
    public void Close_NothingOpen_Throws() => Should.Throw<InvalidOperationException>(() => _builder.Close());

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a=b")]
    [InlineData("a>b")]
    [InlineData("<a")]
    [InlineData("a/")]
    public void Names_ThatNoXmlElementCanHave_Throw(string name)
    {
        Should.Throw<ArgumentException>(() => _builder.Add(name, "x"));
        Should.Throw<ArgumentException>(() => _builder.Open(name));
        Should.Throw<ArgumentException>(() => _builder.AddAttribute(name, "x"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("_")]
    [InlineData(":a")]
    [InlineData("Имя")]
    [InlineData("a1.-_:")]
    [InlineData("😀")]
    public void Names_ThatTheWireCanHave_AreTaken(string name) => _builder.Add(name, "x").Build().GetText(name).ShouldBe("x");

    [Fact]
    public void Names_AtTheLimitAndOnePast_AreTakenAndThrow()
    {
        string longest = new('a', PacketLimits.MaxNameLength);

        _builder.Add(longest, "x").Build().GetText(longest).ShouldBe("x");
        Should.Throw<ArgumentException>(() => _builder.Add(longest + "a", "x"));
    }

    [Fact]
    public void Open_AtTheLimitAndOnePast_OpensAndThrows()
    {
        for (int depth = 2; depth <= PacketLimits.MaxDepth; depth++)
        {
            _builder.Open("A");
        }

        Should.Throw<InvalidOperationException>(() => _builder.Open("A"));
    }

    [Fact]
    public void AddAttribute_AtTheLimitAndOnePast_AddsAndThrows()
    {
        _builder.Add("Before", "x").Open("A");
        for (int i = 0; i < PacketLimits.MaxAttributes; i++)
        {
            _builder.AddAttribute($"a{i}", "x");
        }

        Should.Throw<InvalidOperationException>(() => _builder.AddAttribute("more", "x"));
    }

    [Fact]
    public void AddAttribute_AtTheTopLevelPastTheLimit_Throws()
    {
        for (int i = 0; i < PacketLimits.MaxAttributes; i++)
        {
            _builder.AddAttribute($"a{i}", "x");
        }

        Should.Throw<InvalidOperationException>(() => _builder.AddAttribute("more", "x"));
    }

    [Fact]
    public void AddAttribute_BehindText_Throws()
    {
        _builder.Open("A").Text("t");

        Should.Throw<InvalidOperationException>(() => _builder.AddAttribute("a", "x"));
    }

    [Fact]
    public void AddAttribute_BehindAChildElement_Throws()
    {
        _builder.Open("A").Add("B", "t");

        Should.Throw<InvalidOperationException>(() => _builder.AddAttribute("a", "x"));
    }

    [Fact]
    public void AddAttribute_BehindTextOfTheTopLevel_Throws()
    {
        _builder.Text("t");

        Should.Throw<InvalidOperationException>(() => _builder.AddAttribute("a", "x"));
    }

    [Fact]
    public void Text_InPieces_IsOneText() =>
        FieldListText.Of(_builder.Open("A").Text("x").Text(string.Empty).Text(" y").Close().Build()).ShouldBe("A='x y'");

    [Fact]
    public void Text_BlankBeforeAChildElement_IsLeftOut() =>
        FieldListText.Of(_builder.Open("A").Text(" \r\n\t").Add("B", "x").Close().Build()).ShouldBe("A=''[B='x']");

    [Fact]
    public void Text_BlankInALeaf_IsKept() => FieldListText.Of(_builder.Open("A").Text(" \n").Close().Build()).ShouldBe("A=' \n'");

    [Fact]
    public void Text_BeforeAChildElement_IsTheElementsOwn() =>
        FieldListText.Of(_builder.Open("A").Text("t ").Add("B", "x").Close().Build()).ShouldBe("A='t '[B='x']");

    [Fact]
    public void Text_BehindAChildElement_IsAChildNamedText() =>
        FieldListText.Of(_builder.Open("A").Add("B", "x").Text("t").Text("  ").Add("C", "y").Close().Build())
            .ShouldBe("A=''[B='x' Text='t' C='y']");

    [Fact]
    public void Text_AtTheTopLevel_IsAFieldNamedText() => FieldListText.Of(_builder.Text("t").Build()).ShouldBe("Text='t'");

    [Fact]
    public void Text_LargerThanTheScratch_IsKeptWhole()
    {
        string text = new('x', 100_000);

        FieldList fields = _builder.Add("A", "before").Add("MessageBody", text).Add("B", "after").Build();

        fields.GetText("MessageBody").ShouldBe(text);
        fields.GetText("A").ShouldBe("before");
        fields.GetText("B").ShouldBe("after");
    }
}
