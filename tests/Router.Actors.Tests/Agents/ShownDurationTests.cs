using Router.Actors.Agents.Connecting;
using Router.Routing.Diagnostics;

namespace Router.Actors.Tests.Agents;

public sealed class ShownDurationTests
{
    [Theory]
    [InlineData(0.25, "250 мс", "250 ms")]
    [InlineData(8, "8 с", "8 s")]
    [InlineData(192, "3 мин 12 с", "3 min 12 s")]
    [InlineData(180, "3 мин", "3 min")]
    [InlineData(3600, "1 ч", "1 h")]
    [InlineData(93784, "1 д 2 ч", "1 d 2 h")]
    public void It_shows_the_two_largest_parts(double seconds, string russian, string english) =>
        ShownDuration.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(new Bilingual(russian, english));
}
