using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Packets;

public class NameTableTests
{
    [Fact]
    public void Find_EveryKnownName_GivesANumberThatNamesIt()
    {
        foreach (string name in FieldNames.All.Concat(AttributeNames.All).Concat(ElementNames.All))
        {
            NameTable.NameOf(NameTable.Find(name)).ShouldBe(name);
        }
    }

    [Fact]
    public void Find_DifferentNames_HaveDifferentNumbers()
    {
        string[] names = [.. FieldNames.All.Concat(AttributeNames.All).Concat(ElementNames.All).Distinct(StringComparer.Ordinal)];

        names.Select(name => NameTable.Find(name)).Distinct().Count().ShouldBe(names.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("callid")]
    [InlineData("CallIDs")]
    [InlineData("\uFFFF\uFFFF\uFFFF")]
    public void Find_UnknownName_IsNegative(string name) => NameTable.Find(name).ShouldBeNegative();
}
