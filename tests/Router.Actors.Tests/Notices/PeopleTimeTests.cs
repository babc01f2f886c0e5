using Router.Actors.Deliveries;
using Router.Actors.Notices;
using Router.Routing.Diagnostics;

namespace Router.Actors.Tests.Notices;

public sealed class PeopleTimeTests
{
    [Theory]
    [InlineData(-3, "0 с", "0 s")]
    [InlineData(0, "0 с", "0 s")]
    [InlineData(0.25, "250 мс", "250 ms")]
    [InlineData(59.4, "59 с", "59 s")]
    [InlineData(59.6, "1 мин", "1 min")]
    [InlineData(90, "1 мин 30 с", "1 min 30 s")]
    [InlineData(7_260, "2 ч 1 мин", "2 h 1 min")]
    [InlineData(90_000, "1 д 1 ч", "1 d 1 h")]
    [InlineData(604_800, "7 д", "7 d")]
    public void A_length_has_its_two_largest_units(double seconds, string russian, string english) =>
        PeopleTime.Length(TimeSpan.FromSeconds(seconds)).ShouldBe(new Bilingual(russian, english));

    [Fact]
    public void A_moment_is_shown_by_the_clocks_of_the_zone() =>
        PeopleTime.Clock(new DateTimeOffset(2026, 1, 1, 22, 30, 5, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")).ShouldBe("01:30:05");

    [Fact]
    public void A_reason_says_the_length_in_its_language()
    {
        Bilingual reason = SinkTexts.GivenUp(TimeSpan.FromDays(7), "503");
        reason.In(Language.Russian).ShouldBe("попытки прекращены через 7 д: 503");
        reason.In(Language.English).ShouldBe("given up after 7 d: 503");
    }
}
