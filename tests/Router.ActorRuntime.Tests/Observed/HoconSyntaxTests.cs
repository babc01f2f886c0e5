using Akka.Configuration;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class HoconSyntaxTests
{
    private static readonly int[] OneToFour = [1, 2, 3, 4];

    [Theory]
    [InlineData("a.b.c = 1")]
    [InlineData("a { b { c : 1 } }")]
    [InlineData("\"a\" : { \"b\" : { \"c\" : 1 } }")]
    [InlineData("a { b.c = 2 }\n a.b.c = 1")]
    [InlineData("a.b.c = \t 1 \t ,")]
    public void A_path_is_written_in_many_ways(string hocon) => ConfigurationFactory.ParseString(hocon).GetInt("a.b.c").ShouldBe(1);

    [Theory]
    [InlineData("a = [1, 2, 3, 4]")]
    [InlineData("a = [1\n 2\n 3, 4]")]
    [InlineData("a =\n[\n 1, 2\n 3\n 4 ]")]
    [InlineData("a = [1, 2] [3, 4]")]
    [InlineData("b = [1, 2]\n a = ${b} [3, 4]")]
    public void A_list_is_written_in_many_ways(string hocon) => ConfigurationFactory.ParseString(hocon).GetIntList("a").ShouldBe(OneToFour);

    [Fact]
    public void Blanks_in_a_list_separate_nothing() =>
        ConfigurationFactory.ParseString("a = [1 2 3 4]").GetStringList("a").ShouldBe(["1 2 3 4"]);

    [Theory]
    [InlineData("a = one two", "one two")]
    [InlineData("a = \"one, two\" # three", "one, two")]
    [InlineData("a = \"\"\"c:\\one\\two\"\"\"", "c:\\one\\two")]
    [InlineData("a = \"one\\ttwo\"", "one\ttwo")]
    [InlineData("a = 127.0.0.1", "127.0.0.1")]
    [InlineData("b = one, a = ${b} and ${b}two", "one and onetwo")]
    [InlineData("a = one // two", "one")]
    public void A_text_is_written_in_many_ways(string hocon, string text) => ConfigurationFactory.ParseString(hocon).GetString("a").ShouldBe(text);

    [Fact]
    public void A_substitution_of_nothing_is_refused() =>
        Should.Throw<Exception>(() => ConfigurationFactory.ParseString("a = ${nothing.there}").GetString("a"));

    [Fact]
    public void A_substitution_can_be_an_object()
    {
        Config config = ConfigurationFactory.ParseString("a { b { c = hello, d = 5 } }\n e = ${a.b}");
        config.GetString("e.c").ShouldBe("hello");
        config.GetConfig("e").GetInt("d").ShouldBe(5);
    }

    [Fact]
    public void Null_is_no_text_and_takes_the_place_of_an_object()
    {
        Config config = ConfigurationFactory.ParseString("a.b = 1, a = null, a.c = 3, d = null");
        config.GetString("d").ShouldBeNull();
        config.GetString("a.b").ShouldBeNull();
        config.GetInt("a.c").ShouldBe(3);
    }

    [Fact]
    public void Objects_of_one_key_are_one_object_and_texts_are_replaced()
    {
        Config config = ConfigurationFactory.ParseString("a = { x = 1, y = 2 }\n a = { y = 3, z = 4 }\n t = 1, t = 2");
        config.GetConfig("a").AsEnumerable().Select(item => $"{item.Key}={item.Value.GetInt()}").ShouldBe(["x=1", "y=3", "z=4"]);
        config.GetInt("t").ShouldBe(2);
    }

    [Fact]
    public void A_key_in_quotes_may_have_dots_and_commas()
    {
        Config config = ConfigurationFactory.ParseString("a { \"/x/y.z/*\" { b = 1 }\n \"one, two\" = 2 }");
        config.GetInt("a.\"/x/y.z/*\".b").ShouldBe(1);
        config.GetInt("a.one, two").ShouldBe(2);
        config.GetConfig("a.\"/x/y.z/*\"").GetInt("b").ShouldBe(1);
        config.GetConfig("a").AsEnumerable().Select(item => item.Key).ShouldBe(["/x/y.z/*", "one, two"]);
        config.GetConfig("a").Root.GetObject().GetKey("one, two").GetInt().ShouldBe(2);
    }
}
