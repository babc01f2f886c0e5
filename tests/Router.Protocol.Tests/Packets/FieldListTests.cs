using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Packets;

public class FieldListTests
{
    [Fact]
    public void Default_Always_IsEmpty()
    {
        FieldList fields = default;

        fields.IsEmpty.ShouldBeTrue();
        fields.Count().ShouldBe(0);
        fields.GetText("A").ShouldBeNull();
        fields.TryGet("A", out _).ShouldBeFalse();
        fields.ShouldBe(FieldList.Of());
    }

    [Fact]
    public void Of_NameThatIsNone_Throws() => Should.Throw<ArgumentException>(() => FieldList.Of(("a b", "x")));

    [Fact]
    public void Count_NestedFields_CountsTheTopLevelAlone() =>
        new FieldListBuilder().Open("A").Add("B", "x").Add("C", "y").Close().Add("D", "z").Build().Count().ShouldBe(2);

    [Theory]
    [InlineData("CallID")]
    [InlineData("Unknown")]
    public void TryGet_NameThatRepeats_AnswersTheFirst(string name)
    {
        var fields = FieldList.Of(("Other", "0"), (name, "1"), (name, "2"));

        fields.TryGet(name, out Field field).ShouldBeTrue();
        field.ToString().ShouldBe("1");
        field.HasName(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("callid")]
    [InlineData("unknown")]
    [InlineData("Unknow")]
    [InlineData("")]
    public void TryGet_AnotherLetterCaseOrName_FindsNothing(string name) =>
        FieldList.Of(("CallID", "1"), ("Unknown", "2")).TryGet(name, out _).ShouldBeFalse();

    [Fact]
    public void TryGet_NameOfANestedField_FindsNothing() =>
        new FieldListBuilder().Open("A").Add("B", "x").Close().Build().TryGet("B", out _).ShouldBeFalse();

    [Fact]
    public void Equals_SameContentFromOtherMemory_IsTrueWithTheSameHash()
    {
        var left = Sample("x").Build();
        var other = new FieldListBuilder();
        other.Add("Skipped", "first").Build();
        FieldList right = Sample("x").Build();

        left.Equals(right).ShouldBeTrue();
        (left == right).ShouldBeTrue();
        (left != right).ShouldBeFalse();
        left.Equals((object)right).ShouldBeTrue();
        left.GetHashCode().ShouldBe(right.GetHashCode());
    }

    [Fact]
    public void Equals_AnotherTextDeepInside_IsFalse() => (Sample("x").Build() == Sample("y").Build()).ShouldBeFalse();

    [Fact]
    public void Equals_AnotherOrder_IsFalse() =>
        (FieldList.Of(("A", "1"), ("B", "2")) == FieldList.Of(("B", "2"), ("A", "1"))).ShouldBeFalse();

    [Fact]
    public void Equals_OneIsAPrefixOfTheOther_IsFalse()
    {
        var shorter = FieldList.Of(("A", "1"));
        var longer = FieldList.Of(("A", "1"), ("B", "2"));

        (shorter == longer).ShouldBeFalse();
        (longer == shorter).ShouldBeFalse();
        (default == shorter).ShouldBeFalse();
    }

    [Fact]
    public void Equals_AttributeAgainstElement_IsFalse()
    {
        FieldList attribute = new FieldListBuilder().Open("A").AddAttribute("B", "x").Close().Build();
        FieldList element = new FieldListBuilder().Open("A").Add("B", "x").Close().Build();

        (attribute == element).ShouldBeFalse();
    }

    [Fact]
    public void Equals_SomethingElse_IsFalse() => FieldList.Of(("A", "1")).Equals("A").ShouldBeFalse();

    [Fact]
    public void Field_LeafAndNot_AreTold()
    {
        FieldList fields = new FieldListBuilder().Add("A", "x").Open("B").AddAttribute("C", "y").Close().Build();

        fields.TryGet("A", out Field leaf).ShouldBeTrue();
        fields.TryGet("B", out Field parent).ShouldBeTrue();
        leaf.IsLeaf.ShouldBeTrue();
        leaf.Children.IsEmpty.ShouldBeTrue();
        parent.IsLeaf.ShouldBeFalse();
        parent.Children.Count().ShouldBe(1);
    }

    private static FieldListBuilder Sample(string text) =>
        new FieldListBuilder().Add("CallID", "1").Open("Own").AddAttribute("Name", "n").Add("Deep", text).Close();
}
