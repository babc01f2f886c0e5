using Router.Sinks.Names;

namespace Router.Sinks.Tests.Names;

public class NameTableTests
{
    [Theory]
    [InlineData("531ef6c7-deb8-11e0-ad02-000c2926d843", "{531EF6C7DEB811E0AD02000C2926D843}")]
    [InlineData("+7 (900) 000-00-01", "89000000001")]
    [InlineData("9000000001", "+79000000001")]
    [InlineData("101", " 101 ")]
    [InlineData("Ivanov", "ivanov")]
    public void OneThing_HasOneKey(string written, string asked) => NameTable.Of([new NameRow(written, "кто-то")]).Find(NameKey.Of(asked)).ShouldBe("кто-то");

    [Theory]
    [InlineData("101", "1010")]
    [InlineData("531ef6c7-deb8-11e0-ad02-000c2926d843", "531ef6c7-deb8-11e0-ad02-000c2926d844")]
    public void OtherThings_HaveOthers(string written, string asked) => NameTable.Of([new NameRow(written, "кто-то")]).Find(NameKey.Of(asked)).ShouldBeNull();

    [Fact]
    public void FirstName_Counts_AndABlankOneIsNone()
    {
        var table = NameTable.Of([new NameRow("1", " "), new NameRow("1", "Анна\r\nБелова"), new NameRow("1", "Борис"), new NameRow("", "никто")]);

        (table.Count, table.Find("1")).ShouldBe((1, "Анна Белова"));
    }
}
