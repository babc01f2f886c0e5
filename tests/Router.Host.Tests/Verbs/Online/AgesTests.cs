using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Verbs.Online;

public class AgesTests
{
    [Theory]
    [InlineData(0, "0 с", "0 s")]
    [InlineData(-5, "0 с", "0 s")]
    [InlineData(59, "59 с", "59 s")]
    [InlineData(60, "1 мин", "1 min")]
    [InlineData(192, "3 мин 12 с", "3 min 12 s")]
    [InlineData(3600, "1 ч", "1 h")]
    [InlineData(3660, "1 ч 1 мин", "1 h 1 min")]
    [InlineData(90_000, "1 д 1 ч", "1 d 1 h")]
    public void The_two_largest_units_are_said(int seconds, string russian, string english)
    {
        Ages.Of(TimeSpan.FromSeconds(seconds), Language.Russian).ShouldBe(russian);
        Ages.Of(TimeSpan.FromSeconds(seconds), Language.English).ShouldBe(english);
    }
}
