using Akka.Configuration;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>What getters answer and what fallbacks fill.</summary>
public sealed class ConfigSurfaceTests
{
    [Theory]
    [InlineData("10 ms", 0.01)]
    [InlineData("20", 0.02)]
    [InlineData("0.05 s", 0.05)]
    [InlineData("10 seconds", 10)]
    [InlineData("3s", 3)]
    [InlineData("5 minutes", 300)]
    [InlineData("2h", 7200)]
    [InlineData("1 day", 86400)]
    public void A_time_has_a_unit_or_counts_milliseconds(string text, double seconds) =>
        ConfigurationFactory.ParseString("a = " + text).GetTimeSpan("a").ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Infinite_is_a_time_where_it_is_allowed()
    {
        Config config = ConfigurationFactory.ParseString("a = infinite");
        config.GetTimeSpan("a").ShouldBe(Timeout.InfiniteTimeSpan);
        Should.Throw<Exception>(() => config.GetTimeSpan("a", null, allowInfinite: false));
    }

    [Theory]
    [InlineData("100", 100L)]
    [InlineData("100b", 100L)]
    [InlineData("10kB", 10_000L)]
    [InlineData("10 KiB", 10_240L)]
    [InlineData("2MB", 2_000_000L)]
    [InlineData("1M", 1_048_576L)]
    [InlineData("1 GiB", 1_073_741_824L)]
    public void A_size_has_a_unit_or_counts_bytes(string text, long bytes) =>
        ConfigurationFactory.ParseString("a = " + text).GetByteSize("a").ShouldBe(bytes);

    [Fact]
    public void A_missing_path_is_the_default()
    {
        Config config = ConfigurationFactory.ParseString("other = 1");
        config.GetString("a").ShouldBeNull();
        config.GetString("a", "b").ShouldBe("b");
        config.GetInt("a").ShouldBe(0);
        config.GetLong("a", 2).ShouldBe(2);
        config.GetBoolean("a").ShouldBeFalse();
        config.GetBoolean("a", true).ShouldBeTrue();
        config.GetDouble("a", 1.5).ShouldBe(1.5);
        config.GetFloat("a", 1.5f).ShouldBe(1.5f);
        config.GetDecimal("a", 1.5m).ShouldBe(1.5m);
        config.GetTimeSpan("a").ShouldBe(TimeSpan.Zero);
        config.GetTimeSpan("a", TimeSpan.FromDays(1)).ShouldBe(TimeSpan.FromDays(1));
        config.GetByteSize("a", 3).ShouldBe(3);
        config.GetStringList("a", ["b"]).ShouldBe(["b"]);
        config.GetConfig("a").IsNullOrEmpty().ShouldBeTrue();
        config.HasPath("a").ShouldBeFalse();
        config.IsEmpty.ShouldBeFalse();
        ConfigurationFactory.Empty.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_number_is_no_number()
    {
        Config config = ConfigurationFactory.ParseString("a = many");
        Should.Throw<Exception>(() => config.GetInt("a"));
        Should.Throw<Exception>(() => config.GetLong("a"));
        Should.Throw<Exception>(() => config.GetDouble("a"));
        Should.Throw<Exception>(() => config.GetTimeSpan("a"));
    }

    [Fact]
    public void Fallbacks_are_asked_in_their_order()
    {
        Config config = ConfigurationFactory.ParseString("o.a = 1")
            .WithFallback(ConfigurationFactory.ParseString("o { a = 2, b = 2 }"))
            .WithFallback("o { a = 3, b = 3, c = 3 }");
        config.GetInt("o.a").ShouldBe(1);
        config.GetInt("o.b").ShouldBe(2);
        config.GetInt("o.c").ShouldBe(3);
        config.GetConfig("o").AsEnumerable().Select(item => item.Key).Order(StringComparer.Ordinal).ShouldBe(["a", "b", "c"]);
        ("o.a = 7" + config).GetInt("o.a").ShouldBe(7);
        (config + "d = 4").GetInt("d").ShouldBe(4);
    }

    [Fact]
    public void A_fallback_changes_neither_and_fills_no_text_with_an_object()
    {
        Config text = ConfigurationFactory.ParseString("a.b = 1");
        Config map = ConfigurationFactory.ParseString("a { b { c = 2 }\n d = 3 }");
        text.WithFallback(map).GetInt("a.b").ShouldBe(1);
        map.WithFallback(text).GetInt("a.b.c").ShouldBe(2);
        text.HasPath("a.d").ShouldBeFalse();
        map.GetInt("a.b.c").ShouldBe(2);
    }

    [Fact]
    public void A_value_can_be_had_as_it_is()
    {
        Config config = ConfigurationFactory.ParseString("a { b = [1, 2], c = text }");
        config.GetValue("a").IsObject().ShouldBeTrue();
        config.GetValue("a.b").IsArray().ShouldBeTrue();
        config.GetValue("a.b").GetIntList().ShouldBe([1, 2]);
        config.GetValue("a.c").IsString().ShouldBeTrue();
        config.GetValue("a.c").GetString().ShouldBe("text");
        config.GetValue("a.d").ShouldBeNull();
        config.Root.GetObject().Items.Keys.ShouldBe(["a"]);
    }
}
