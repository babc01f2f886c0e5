using Microsoft.Extensions.Time.Testing;
using Router.Routing.Routes;

namespace Router.Routing.Tests.Routes;

public class OncePerWindowTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Value_OfOneRoute_PassesOnceInTenMinutes()
    {
        var window = new OncePerWindow(_time);

        window.TryPass("r", "call").ShouldBeTrue();
        window.TryPass("r", "CALL").ShouldBeFalse();
        window.TryPass("r", "other").ShouldBeTrue();
        window.TryPass("s", "call").ShouldBeTrue();

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        window.TryPass("r", "call").ShouldBeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        window.TryPass("r", "call").ShouldBeTrue();
    }

    [Fact]
    public void Window_CountsFromTheEventThatPassed()
    {
        var window = new OncePerWindow(_time);
        window.TryPass("r", "call").ShouldBeTrue();
        _time.Advance(TimeSpan.FromMinutes(9));
        window.TryPass("r", "call").ShouldBeFalse();
        _time.Advance(TimeSpan.FromMinutes(1));
        window.TryPass("r", "call").ShouldBeTrue();
    }
}
