using System.Text.Json;
using Router.Host.Plugins;
using Router.Host.Tests.CommandLine;

namespace Router.Host.Tests.Plugins;

public sealed class SinkTryTests : IDisposable
{
    private const string Log = "_context.Logger.LogInformation(\"{Count} for {Chat}, {Token}\", deliveries.Count, ((EchoTarget)deliveries[0].Target).Chat, \"s3cr3t-of-the-test\"); ";

    private readonly Cli _cli = new();

    public SinkTryTests()
    {
        _cli.Environment["T"] = "s3cr3t-of-the-test";
        _cli.Write("try.yaml", "max-lines: 5\ntoken: \"${env:T}\"\nto: { chat: \"7\", text: \"{{CallID}}\" }\n");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Events_are_delivered_and_what_came_of_them_is_printed()
    {
        (await TryAsync(new PluginSource { Deliver = Log + "return Outcomes(deliveries);" }, "--event", "sample:Call.Finished", "--event", "sample:missed-call"))
            .ShouldBe(0, _cli.Error);

        _cli.Out.ShouldBe("  Information: 1 for 7, ***\nsample:Call.Finished: delivered (0 ms)\n  Information: 1 for 7, ***\nsample:missed-call: delivered (0 ms)\n");
    }

    [Theory]
    [InlineData("return new[] { DeliveryOutcome.Rejected(\"no \" + deliveries[0].Text.Length) };", "rejected: no 36")]
    [InlineData("return new[] { DeliveryOutcome.Retry(\"busy\", DateTimeOffset.UnixEpoch) };", "retry: busy, not before 1970-01-01 00:00:00Z")]
    [InlineData("throw new InvalidOperationException(\"broken s3cr3t-of-the-test\");", "retry: broken ***")]
    [InlineData("return new DeliveryOutcome[0];", "retry: a defect of the sink: 0 outcomes for 1 delivery")]
    public async Task What_does_not_arrive_is_told(string deliver, string line)
    {
        (await TryAsync(new PluginSource { Deliver = deliver }, "--event", "sample:Call.Finished")).ShouldBe(1);

        _cli.Out.ShouldBe($"sample:Call.Finished: {line} (0 ms)\n");
    }

    [Fact]
    public async Task Answer_in_json_is_json_alone()
    {
        (await TryAsync(new PluginSource { Deliver = Log + "return Outcomes(deliveries);" }, "--event", "sample:Call.Finished", "--json")).ShouldBe(0, _cli.Error);

        JsonSerializer.Deserialize<JsonElement>(_cli.Out)[0].GetProperty("result").GetString().ShouldBe("delivered");
        _cli.Error.ShouldContain("1 for 7, ***");
    }

    [Theory]
    [InlineData("max-lines: 50\n", "try.yaml:1:12: max-lines: takes 1 to 9 [RT144]")]
    [InlineData("max-lines: 5\nto:\n  caht: \"7\"\n", "try.yaml:3:3: unknown key \"caht\"; did you mean chat? [RT121]")]
    [InlineData("- a\n", "try.yaml:1:1: expected here: keys with values (key: value) [RT123]")]
    public async Task Wrong_options_are_told_where_they_stand_in_their_file(string options, string line)
    {
        _cli.Write("try.yaml", options);

        (await TryAsync(new PluginSource(), "--event", "sample:Call.Finished")).ShouldBe(2);

        _cli.Error.ShouldBe(line + "\n");
    }

    [Fact]
    public async Task Plugin_that_does_not_load_is_told()
    {
        (await TryAsync(new PluginSource { Type = "throw new InvalidOperationException(\"broken\")" }, "--event", "sample:Call.Finished")).ShouldBe(2);

        _cli.Error.ShouldBe("a defect of the plugin echo: EchoFactory: broken [RT179]\n");
    }

    [Fact]
    public async Task Sink_that_cannot_be_built_is_told()
    {
        (await TryAsync(new PluginSource { Build = "throw new InvalidOperationException(\"no way\");" }, "--event", "sample:Call.Finished")).ShouldBe(1);

        _cli.Error.ShouldBe("the sink cannot be made: no way [RT672]\n");
    }

    [Fact]
    public async Task Plugin_with_two_sinks_needs_the_type()
    {
        var two = new PluginSource
        {
            More = "public sealed class OtherFactory : SinkFactory<EchoOptions, EchoTarget> { public override string Type => \"other\"; "
                + "public override ISink Build(EchoOptions options, SinkContext context) => new EchoSink(context); }",
        };

        (await TryAsync(two, "--event", "sample:Call.Finished")).ShouldBe(2);
        _cli.Error.ShouldBe("the plugin has several sinks, and the file try.yaml does not say which: type: echo | other [RT671]\n");

        _cli.Write("try.yaml", "type: other\n");
        (await TryAsync(two, "--event", "sample:Call.Finished")).ShouldBe(0, _cli.Error);
    }

    [Theory]
    [InlineData("no-such", "sample:Call.Finished", "there is no folder no-such")]
    [InlineData("plugins", "sample:Nothing", "--event")]
    public async Task What_is_not_there_is_told(string folder, string @event, string line)
    {
        Directory.CreateDirectory(_cli.PathOf("plugins"));

        (await _cli.RunAsync("sinks", "try", "--plugin", folder, "--options", "try.yaml", "--event", @event)).ShouldBe(2);

        _cli.Error.ShouldContain(line);
    }

    private async Task<int> TryAsync(PluginSource source, params string[] args)
    {
        PluginPin.IsPin(PluginBuild.Write(_cli.Folder, "echo", source)).ShouldBeTrue();
        return await _cli.RunAsync(["sinks", "try", "--plugin", Path.Combine("plugins", "echo"), "--options", "try.yaml", .. args]);
    }
}
