using System.Text;
using Akka.Configuration;
using Akka.Hosting;
using Akka.Hosting.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>The host's configuration as settings.</summary>
public sealed class ConfigurationAdapterTests
{
    [Fact]
    public void Dots_and_colons_lead_deeper_and_an_underscore_is_a_dash()
    {
        Config settings = Of(("Own.Deep:A_KEY", "1"), ("own.deep:other", "2"), ("OWN:DEEP:THIRD_KEY", "3")).ToHocon();
        settings.GetInt("own.deep.a-key").ShouldBe(1);
        settings.GetInt("own.deep.other").ShouldBe(2);
        settings.GetInt("own.deep.third-key").ShouldBe(3);
        settings.GetString("Own.Deep.A-KEY").ShouldBeNull();
    }

    [Fact]
    public void Keys_keep_their_case_when_asked_to()
    {
        Config settings = Of(("own:A_KEY", "1")).ToHocon(normalizeKeys: false);
        settings.GetInt("own.A-KEY").ShouldBe(1);
        settings.HasPath("own.a-key").ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, "system.object")]
    [InlineData(false, "System.Object")]
    public void A_key_in_quotes_keeps_its_dots(bool normalizeKeys, string key)
    {
        Config settings = Of(("akka:actor:bindings:\"System.Object\"", "json")).ToHocon(normalizeKeys);
        settings.GetString($"akka.actor.bindings.\"{key}\"").ShouldBe("json");
    }

    [Fact]
    public void Keys_that_are_numbers_make_a_list_in_their_order()
    {
        Config settings = Of(("own:list:0", "zero"), ("own:list:22", "two"), ("own:list:1", "one")).ToHocon();
        settings.GetStringList("own.list").ShouldBe(["zero", "one", "two"]);
    }

    [Fact]
    public void Values_of_JSON_are_what_they_were()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""
            { "own": { "yes": true, "no": false, "number": 3, "wait": "2s", "on": "on", "list": ["x", "y"] } }
            """));
        Config settings = new ConfigurationBuilder().AddJsonStream(json).Build().ToHocon().GetConfig("own");
        settings.GetBoolean("yes").ShouldBeTrue();
        settings.GetBoolean("no", true).ShouldBeFalse();
        settings.GetInt("number").ShouldBe(3);
        settings.GetTimeSpan("wait").ShouldBe(TimeSpan.FromSeconds(2));
        settings.GetBoolean("on").ShouldBeTrue();
        settings.GetStringList("list").ShouldBe(["x", "y"]);
    }

    [Fact]
    public void A_section_comes_under_its_own_name()
    {
        Config settings = new AkkaConfigurationBuilder(new ServiceCollection(), "never")
            .AddHocon(Of(("Akka:LogLevel", "OFF"), ("other:key", "1")).GetSection("Akka"), HoconAddMode.Prepend).Configuration.Value;
        settings.GetString("akka.loglevel").ShouldBe("OFF");
        settings.HasPath("other").ShouldBeFalse();
    }

    [Fact]
    public void The_builder_takes_a_configuration_with_keys_as_they_are()
    {
        Config settings = new AkkaConfigurationBuilder(new ServiceCollection(), "never")
            .AddHocon(Of(("Own:Key", "1")), HoconAddMode.Append, normalizeKeys: false).Configuration.Value;
        settings.GetInt("Own.Key").ShouldBe(1);
    }

    [Theory]
    [InlineData("this is plain")]
    [InlineData("a\\b\"c/d\b\f\n\r\te")]
    [InlineData("${}[]:=,#`^?!@*&")]
    [InlineData("Server=HOST\\ONE;Database=A_B;Connection Timeout=180;")]
    [InlineData("\uFB2F")]
    public void A_text_written_as_HOCON_reads_as_it_was(string text) =>
        ConfigurationFactory.ParseString($"key = {text.ToHocon()}").GetString("key").ShouldBe(text);

    [Fact]
    public void Texts_are_quoted_and_escaped_where_they_must()
    {
        "this # that".ToHocon().ShouldBe("\"this # that\"");
        "\\".ToHocon().ShouldBe("\"\\\\\"");
        "\uFB2F".ToHocon().ShouldBe("\"\\ufb2f\"");
    }

    [Fact]
    public void Values_are_written_for_the_getter_of_their_type()
    {
        Config settings = $"""
            truth = {true.ToHocon()}
            integer = {(-5).ToHocon()}
            large = {5_000_000_000L.ToHocon()}
            single = {1.5f.ToHocon()}
            double = {2.25.ToHocon()}
            time = {TimeSpan.FromSeconds(1.5).ToHocon()}
            ever = {TimeSpan.Zero.ToHocon(allowInfinite: true, zeroIsInfinite: true)}
            """;
        settings.GetBoolean("truth").ShouldBeTrue();
        settings.GetInt("integer").ShouldBe(-5);
        settings.GetLong("large").ShouldBe(5_000_000_000L);
        settings.GetFloat("single").ShouldBe(1.5f);
        settings.GetDouble("double").ShouldBe(2.25);
        settings.GetTimeSpan("time").ShouldBe(TimeSpan.FromSeconds(1.5));
        settings.GetString("ever").ShouldBe("infinite");
    }

    private static IConfigurationRoot Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
