using Router.Host.History;

namespace Router.Host.Tests.History;

public class MomentTextTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly DateTimeOffset Now = new(2026, 3, 25, 9, 30, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("2026-03-25 10:00", "2026-03-25T10:00:00+03:00")]
    [InlineData("2026-03-25T10:00:05", "2026-03-25T10:00:05+03:00")]
    [InlineData("25.03.2026 10:00", "2026-03-25T10:00:00+03:00")]
    [InlineData(" 2026-03-25 ", "2026-03-25T00:00:00+03:00")]
    [InlineData("2026-03-25T07:00:00Z", "2026-03-25T10:00:00+03:00")]
    [InlineData("2026-03-25 07:00+00:00", "2026-03-25T10:00:00+03:00")]
    [InlineData("09:00", "2026-03-25T09:00:00+03:00")]
    [InlineData("09:30:00", "2026-03-25T09:30:00+03:00")]
    [InlineData("23:00", "2026-03-24T23:00:00+03:00")]
    [InlineData("24h", "2026-03-24T09:30:00+03:00")]
    [InlineData("90s", "2026-03-25T09:28:30+03:00")]
    [InlineData("1.5h", "2026-03-25T08:00:00+03:00")]
    [InlineData("7d", "2026-03-18T09:30:00+03:00")]
    public void A_moment_is_read_as_people_type_it(string text, string moment) =>
        MomentText.Read(text, Now, Moscow).ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("10")]
    [InlineData("25:00")]
    [InlineData("2026-02-30")]
    [InlineData("5MB")]
    [InlineData("-5h")]
    [InlineData("99999999999d")]
    public void What_is_no_moment_is_none(string text) => MomentText.Read(text, Now, Moscow).ShouldBeNull();

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T02:30:00+01:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25T02:30:00+01:00")]
    public void An_hour_that_the_clocks_skip_or_repeat_is_a_moment_too(string text, string moment) =>
        MomentText.Read(text, Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))
            .ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
}
