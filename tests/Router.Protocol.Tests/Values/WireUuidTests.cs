using Router.Protocol.Values;

namespace Router.Protocol.Tests.Values;

public class WireUuidTests
{
    private static readonly Guid Expected = new("74237de0-5537-513c-f8d6-aae0c9499378");

    [Theory]
    [InlineData("74237de0-5537-513c-f8d6-aae0c9499378")]
    [InlineData("74237DE0-5537-513C-F8D6-AAE0C9499378")]
    [InlineData("74237de05537513cf8d6aae0c9499378")]
    [InlineData("{74237de0-5537-513c-f8d6-aae0c9499378}")]
    [InlineData("{74237DE05537513CF8D6AAE0C9499378}")]
    [InlineData("  74237de0-5537-513c-f8d6-aae0c9499378 ")]
    [InlineData("\t{74237de0-5537-513c-f8d6-aae0c9499378}\r\n")]
    public void TryParse_EachFormOfTheWire_IsTheSameUuid(string text)
    {
        WireUuid.TryParse(text, out Guid uuid).ShouldBeTrue();
        uuid.ShouldBe(Expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{}")]
    [InlineData("74237de0")]
    [InlineData("74237de0-5537-513c-f8d6-aae0c949937")]
    [InlineData("74237de0-5537-513c-f8d6-aae0c94993789")]
    [InlineData("74237de0-5537-513c-f8d6-aae0c949937g")]
    [InlineData("74237de05537-513c-f8d6-aae0c9499378-")]
    [InlineData("(74237de0-5537-513c-f8d6-aae0c9499378)")]
    [InlineData("{74237de0-5537-513c-f8d6-aae0c9499378")]
    [InlineData("0x74237de05537513cf8d6aae0c94993")]
    public void TryParse_AnythingElse_IsNone(string text)
    {
        WireUuid.TryParse(text, out Guid uuid).ShouldBeFalse();
        uuid.ShouldBe(Guid.Empty);
    }

    [Theory]
    [InlineData("74237de0-5537-513c-f8d6-aae0c9499378", "{74237DE05537513CF8D6AAE0C9499378}")]
    [InlineData("41", " 41 ")]
    [InlineData("abc", "ABC")]
    [InlineData("", " ")]
    public void AreSame_TwoSpellingsOfOneThing_Are(string left, string right)
    {
        WireUuid.AreSame(left, right).ShouldBeTrue();
        WireUuid.AreSame(right, left).ShouldBeTrue();
    }

    [Theory]
    [InlineData("74237de0-5537-513c-f8d6-aae0c9499378", "74237de0-5537-513c-f8d6-aae0c9499379")]
    [InlineData("74237de0-5537-513c-f8d6-aae0c9499378", "")]
    [InlineData("4-1", "41")]
    [InlineData("{41}", "41")]
    public void AreSame_TwoThings_AreNot(string left, string right)
    {
        WireUuid.AreSame(left, right).ShouldBeFalse();
        WireUuid.AreSame(right, left).ShouldBeFalse();
    }
}
