using Router.Host.Configuration;
using Router.Host.Running;
using Router.Host.Tests.CommandLine;
using Router.Routing.Diagnostics;
using Router.Sinks;

namespace Router.Host.Tests.Trials;

/// <summary><c>router sinks test|authorize</c>, beside nobody and with a Router that runs.</summary>
public sealed class SinkTrialVerbsTests : IAsyncDisposable
{
    private const string Yaml = """
        version: 1
        agents: { discover: false }
        sinks:
          gate: { type: door }
          archive: { type: console }
        routes:
          - name: calls
            when: { object: Call }
            to: { sink: gate, chat: "-100", text: "{{CallFrom}}" }
        """;

    private readonly DoorFactory _door = new();
    private readonly Cli _cli;
    private RouterHost? _host;

    public SinkTrialVerbsTests()
    {
        _cli = new Cli { Factories = [.. BuiltInSinks.All, _door] };
        _cli.Write("router.yaml", Yaml);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _cli.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sink_is_let_in_once_and_stays_in(bool isRunning)
    {
        await RunAsync(isRunning);
        (await _cli.RunAsync("sinks", "test", "gate")).ShouldBe(1);
        _cli.Out.ShouldBe("gate: closed\n");

        _cli.Input = "guess\n";
        (await _cli.RunAsync("sinks", "authorize", "gate")).ShouldBe(1);
        _cli.Out.ShouldBe("https://door.example.com/?state=1\ngate: wrong word\n");

        _cli.Input = DoorFactory.Password + "\n";
        (await _cli.RunAsync("sinks", "authorize", "gate")).ShouldBe(0, _cli.Error);
        _cli.Out.ShouldBe("https://door.example.com/?state=1\ngate: come in\n");

        if (isRunning)
        {
            // What was saved at once has to outlive the process.
            await _host!.DisposeAsync();
            _host = null;
        }

        (await _cli.RunAsync("sinks", "test", "gate")).ShouldBe(0);
        _cli.Out.ShouldBe("gate: open\ngate: and warm\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_goes_where_the_first_route_says_or_where_it_is_told(bool isRunning)
    {
        await RunAsync(isRunning);
        (await _cli.RunAsync("sinks", "test", "gate", "--send", "a < b")).ShouldBe(1);
        _cli.Out.ShouldBe("gate: the door is closed\n");
        await _cli.RunAsync("sinks", "test", "gate", "--send", "hello", "--to", "chat=7=8");

        _door.Delivered.Select(delivery => (delivery.Text, ((DoorFactory.Target)delivery.Target).Chat)).ShouldBe([("a &lt; b", "-100"), ("hello", "7=8")]);
        _door.Delivered.ShouldAllBe(delivery => delivery.Event.Packet.State == "Test");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_be_done_is_said_in_one_line(bool isRunning)
    {
        await RunAsync(isRunning);
        (await _cli.RunAsync("sinks", "test", "gaet")).ShouldBe(1);
        _cli.Error.ShouldBe("there is no sink \"gaet\"; did you mean gate? [RT654]\n");
        (await _cli.RunAsync("sinks", "authorize", "archive")).ShouldBe(2);
        _cli.Error.ShouldBe("archive: this sink needs no login in a browser [RT690]\n");
        (await _cli.RunAsync("sinks", "test", "gate", "--send", "x", "--to", "chta=7")).ShouldBe(2);
        _cli.Error.ShouldBe("gate: a target has no \"chta\"; did you mean chat? [RT691]\n");
        (await _cli.RunAsync("sinks", "test", "gate", "--send", "x", "--to", "chat")).ShouldBe(2);
        _cli.Error.ShouldContain("write key=value");
        (await _cli.RunAsync("sinks", "test", "archive")).ShouldBe(0);
        _cli.Out.ShouldBe("archive: this sink cannot be tested without a message; send one: --send TEXT\n");
        _cli.Input = "";
        (await _cli.RunAsync("sinks", "authorize", "gate")).ShouldBe(1);
        _cli.Error.ShouldEndWith("nothing was pasted, nothing has changed\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sink_that_cannot_be_built_says_why_in_one_line(bool isRunning)
    {
        _door.Defect = new InvalidOperationException("no hinges\nat all");
        await RunAsync(isRunning);

        (await _cli.RunAsync("sinks", "test", "gate")).ShouldBe(1);
        _cli.Out.ShouldBe("gate: no hinges\n");
        _cli.Error.ShouldBe("");
    }

    [Fact]
    public async Task Sink_of_a_target_that_nobody_named_says_how_to_name_it()
    {
        _cli.Write("router.yaml", Yaml[..Yaml.IndexOf("routes:", StringComparison.Ordinal)]);
        (await _cli.RunAsync("sinks", "test", "gate", "--send", "x")).ShouldBe(2);
        _cli.Error.ShouldStartWith("gate: where to send is not clear: ");
        _cli.Error.ShouldContain("chat");
        _cli.Error.ShouldEndWith("say it: --to key=value [RT692]\n");
    }

    private async Task RunAsync(bool isRunning)
    {
        if (!isRunning)
        {
            return;
        }

        var loader = new ConfigurationLoader(_cli.Factories, _ => null);
        LoadedConfiguration configuration = loader.Load(_cli.PathOf("router.yaml")).Configuration.ShouldNotBeNull();
        _host = await RouterHost.StartAsync(
            new RouterHostOptions { Configuration = configuration, Loader = loader, ShownAs = "router.yaml", SystemLanguage = Language.English },
            CancellationToken.None);
    }
}
