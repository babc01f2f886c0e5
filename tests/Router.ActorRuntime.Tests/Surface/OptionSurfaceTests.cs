using Akka.Util;

namespace Router.ActorRuntime.Tests.Surface;

public sealed class OptionSurfaceTests
{
    [Fact]
    public void A_value_is_there_or_not()
    {
        Option<string> none = Option<string>.None;
        var some = Option<string>.Create("value");
        some.HasValue.ShouldBeTrue();
        some.Value.ShouldBe("value");
        some.GetOrElse("other").ShouldBe("value");
        none.IsEmpty.ShouldBeTrue();
        none.GetOrElse("other").ShouldBe("other");
        Option<string> implied = "value";
        (implied == some).ShouldBeTrue();
        (none != some).ShouldBeTrue();
        some.Equals(implied).ShouldBeTrue();
        some.GetHashCode().ShouldBe(implied.GetHashCode());
    }

    [Fact]
    public void A_value_can_be_turned_into_another()
    {
        Option<int> length = Option<string>.Create("four").Select(text => text.Length);
        length.Value.ShouldBe(4);
        Option<string>.None.Select(text => text.Length).HasValue.ShouldBeFalse();
        Option<string>.Create("four").FlatSelect(_ => Option<int>.None).HasValue.ShouldBeFalse();
        length.FlatSelect(number => Option<int>.Create(number + 1)).Value.ShouldBe(5);
        int seen = 0;
        length.OnSuccess(number => seen = number);
        Option<int>.None.OnSuccess(_ => seen = 0);
        seen.ShouldBe(4);
    }
}
