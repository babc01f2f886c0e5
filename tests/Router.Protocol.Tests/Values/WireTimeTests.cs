using System.Globalization;
using Router.Protocol.Values;

namespace Router.Protocol.Tests.Values;

public class WireTimeTests
{
    /// <summary>Summer time from 2015-03-29 02:00 to 2015-10-25 03:00, as in Berlin, without the machine's zone files.</summary>
    private static readonly TimeZoneInfo DstZone = TimeZoneInfo.CreateCustomTimeZone(
        "Test", TimeSpan.FromHours(1), "Test", "Test", "Test summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new DateTime(2015, 1, 1), new DateTime(2015, 12, 31), TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 29),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 25)),
        ]);

    [Theory]
    [InlineData("2015-03-25 12:00:00", "2015-03-25T12:00:00.0000000")]
    [InlineData("2015-03-25T12:00:00", "2015-03-25T12:00:00.0000000")]
    [InlineData("2015-03-25t12:00:00", "2015-03-25T12:00:00.0000000")]
    [InlineData("  2015-03-25 12:00:00\r\n", "2015-03-25T12:00:00.0000000")]
    [InlineData("2015-03-25 12:00:00.5", "2015-03-25T12:00:00.5000000")]
    [InlineData("2015-03-25 12:00:00,25", "2015-03-25T12:00:00.2500000")]
    [InlineData("2015-03-25 12:00:00.1234567", "2015-03-25T12:00:00.1234567")]
    [InlineData("2015-03-25 12:00:00.123456789012345678901234567890", "2015-03-25T12:00:00.1234567")]
    [InlineData("2015-03-25 12:00:00.00000001", "2015-03-25T12:00:00.0000000")]
    [InlineData("2012-02-29T23:59:59.9999999", "2012-02-29T23:59:59.9999999")]
    [InlineData("0001-01-01 00:00:00", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31 23:59:59.9999999", "9999-12-31T23:59:59.9999999")]
    public void TryParse_TimeWithoutZone_IsAClockWithoutOffset(string text, string expected)
    {
        WireTime.TryParse(text, out WireTime time).ShouldBeTrue();

        time.Clock.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture).ShouldBe(expected);
        time.Clock.Kind.ShouldBe(DateTimeKind.Unspecified);
        time.Offset.ShouldBeNull();
    }

    [Theory]
    [InlineData("2015-03-25T12:00:00Z", 0)]
    [InlineData("2015-03-25T12:00:00z", 0)]
    [InlineData("2015-03-25 12:00:00.25Z", 0)]
    [InlineData("2015-03-25T12:00:00+03", 180)]
    [InlineData("2015-03-25T12:00:00+0300", 180)]
    [InlineData("2015-03-25T12:00:00+03:00", 180)]
    [InlineData("2015-03-25T12:00:00.7-05:30", -330)]
    [InlineData("2015-03-25T12:00:00-00:00", 0)]
    [InlineData("2015-03-25T12:00:00+14:00", 840)]
    [InlineData("2015-03-25T12:00:00-14:00", -840)]
    public void TryParse_TimeWithZone_NamesItsOffset(string text, int minutes)
    {
        WireTime.TryParse(text, out WireTime time).ShouldBeTrue();

        time.Offset.ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("NOW()")]
    [InlineData("2015-03-25")]
    [InlineData("2015-03-25 12:00")]
    [InlineData("25.03.2015 12:00:00")]
    [InlineData("2015/03/25 12:00:00")]
    [InlineData("2015-03-25_12:00:00")]
    [InlineData("2015-03-25 12.00.00")]
    [InlineData("0000-03-25 12:00:00")]
    [InlineData("2015-00-25 12:00:00")]
    [InlineData("2015-13-25 12:00:00")]
    [InlineData("2015-03-00 12:00:00")]
    [InlineData("2015-02-29 12:00:00")]
    [InlineData("2015-03-25 24:00:00")]
    [InlineData("2015-03-25 12:60:00")]
    [InlineData("2015-03-25 12:00:60")]
    [InlineData("2015-03-25 12:00:00.")]
    [InlineData("2015-03-25 12:00:00.Z")]
    [InlineData("2015-03-25 12:00:00ZZ")]
    [InlineData("2015-03-25 12:00:00 Z")]
    [InlineData("2015-03-25 12:00:00+")]
    [InlineData("2015-03-25 12:00:00+3")]
    [InlineData("2015-03-25 12:00:00+3:00")]
    [InlineData("2015-03-25 12:00:00+03:60")]
    [InlineData("2015-03-25 12:00:00+14:01")]
    [InlineData("2015-03-25 12:00:00*03:00")]
    [InlineData("2015-03-25 12:00:00+03:0x")]
    [InlineData("2015-03-25 12:00:00+03-00")]
    [InlineData("-015-03-25 12:00:00")]
    [InlineData("٢٠١٥-٠٣-٢٥ ١٢:٠٠:٠٠")] // digits, but not ASCII ones
    [InlineData("0001-01-01 00:00:00+01:00")] // before the first moment there is
    [InlineData("9999-12-31 23:59:59-01:00")] // after the last
    public void TryParse_AnythingElse_IsNoTime(string text)
    {
        WireTime.TryParse(text, out WireTime time).ShouldBeFalse();
        time.ShouldBe(default);
    }

    [Theory]
    [InlineData("2015-03-25 12:00:00", "2015-03-25T12:00:00.0000000+00:00")]
    [InlineData("2015-03-25 12:00:00.25Z", "2015-03-25T12:00:00.2500000+00:00")]
    [InlineData("2015-03-25 12:00:00+03:00", "2015-03-25T09:00:00.0000000+00:00")]
    [InlineData("0001-01-01 01:00:00+01:00", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31 22:59:59-01:00", "9999-12-31T23:59:59.0000000+00:00")]
    public void AsUtc_TextWithoutZone_IsUtc(string text, string expected) =>
        Parse(text).AsUtc().ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("2015-01-15 12:00:00", "2015-01-15T12:00:00.0000000+01:00")]
    [InlineData("2015-07-15 12:00:00", "2015-07-15T12:00:00.0000000+02:00")]
    [InlineData("2015-07-15 12:00:00Z", "2015-07-15T12:00:00.0000000+00:00")]
    [InlineData("2015-07-15 12:00:00-03:00", "2015-07-15T12:00:00.0000000-03:00")]
    [InlineData("2015-03-29 02:30:00", "2015-03-29T02:30:00.0000000+01:00")] // skipped by the change of the clock
    [InlineData("2015-10-25 02:30:00", "2015-10-25T02:30:00.0000000+01:00")] // there twice
    public void In_TextWithoutZone_IsAClockInThatZone(string text, string expected) =>
        Parse(text).In(DstZone).ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Fact]
    public void In_ClockThatHasNoMomentInTheZone_KeepsTheClock() =>
        Parse("0001-01-01 00:00:00").In(DstZone).ShouldBe(new DateTimeOffset(DateTime.MinValue, TimeSpan.Zero));

    [Fact]
    public void In_NoZone_Throws() => Should.Throw<ArgumentNullException>(() => Parse("2015-03-25 12:00:00").In(null!));

    private static WireTime Parse(string text)
    {
        WireTime.TryParse(text, out WireTime time).ShouldBeTrue();
        return time;
    }
}
