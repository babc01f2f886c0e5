using System.Collections.Concurrent;
using Router.Actors.Deliveries;
using Router.Actors.Notices;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Host.Control;
using Router.Host.History.DeadLetters;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Running;

public sealed class SecretReloadTests : IDisposable
{
    private const string Yaml = """
        version: 1
        language: en
        agents: { discover: false, simulators: true, logins: [LOGIN] }
        sinks:
          first: { type: probe, token: '${secret:one}' }
          second: { type: probe, token: 'Bearer ${secret:one}' }
          third: { type: probe, token: '${file:token.txt}' }
        routes:
          - { name: all, to: [first, second, third] }

        """;

    private readonly TempFolder _folder = new();
    private readonly ProbeFactory _probes = new();
    private readonly string _login = "sim-" + Guid.NewGuid().ToString("N")[..12];
    private readonly ConcurrentQueue<Notice> _notices = [];
    private readonly SemaphoreSlim _told = new(0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SecretStore _secrets;
    private int _deliveries;

    public SecretReloadTests()
    {
        _secrets = new SecretStore(_folder.Of("secrets"));
        _secrets.Write("one", "first-text");
        _folder.Write("token.txt", "token-text\n");
    }

    public void Dispose()
    {
        _probes.Dispose();
        _told.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_changed_secret_hands_over_exactly_the_sinks_that_use_it_and_the_line_names_it()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(), CancellationToken.None);
        await _probes.WaitForBuildsAsync(3);

        // By itself: nobody asks for a reload.
        _secrets.Write("one", "second-text");
        await _probes.WaitForBuildsAsync(2);
        Notice secret = await HeardAsync("RT420");

        _probes.Built.Skip(3).ShouldBe([("first", "second-text"), ("second", "Bearer second-text")], ignoreOrder: true);
        secret.ToString(Language.English).ShouldBe("the secret one has changed; the sinks that work with the new one: first, second [RT420]");

        _folder.Write("token.txt", "other-text");
        await _probes.WaitForBuildsAsync(1);
        _probes.Built.Last().ShouldBe(("third", "other-text"));
        (await HeardAsync("RT420")).ToString(Language.English).ShouldContain("token.txt");

        // The same text in other bytes is no change.
        _folder.Write("token.txt", "other-text\r\n");
        (await host.Control.ReloadAsync(Language.English, CancellationToken.None)).Outcome.ShouldBe(ReloadOutcome.Unchanged);
        _probes.Built.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_secret_that_is_removed_leaves_the_rules_and_the_sinks_as_they_were_until_it_is_set_again()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(), CancellationToken.None);
        await _probes.WaitForBuildsAsync(3);

        _secrets.Remove("one");
        Notice refused = await HeardAsync("RT402");
        refused.ToString(Language.English).ShouldContain("the secret one is not set; set it: router secrets set one");
        (await host.Control.GetStatusAsync(CancellationToken.None)).Router.Rules.Revision.ShouldBe(1);

        _secrets.Write("one", "second-text");
        await _probes.WaitForBuildsAsync(2);
        _probes.Built.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Setting_a_secret_tells_the_Router_that_runs_and_says_what_came_of_it()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(), CancellationToken.None);
        await _probes.WaitForBuildsAsync(3);

        (int code, string output, string error) = await RunAsync("second-text", "secrets", "set", "one");
        code.ShouldBe(0, error);
        output.ShouldContain("[RT420]");
        _probes.Built.Count(item => item.Token.Contains("second-text", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
        await _probes.WaitForBuildsAsync(2);

        _folder.Write("router.yaml", File.ReadAllText(_folder.Of("router.yaml")) + "oops: 1\n");
        (code, output, error) = await RunAsync("third-text", "secrets", "set", "one");
        code.ShouldBe(0);
        error.ShouldContain("[RT635]");
        output.ShouldNotContain("third-text");
        error.ShouldNotContain("third-text");
    }

    [Fact]
    public async Task What_a_sink_says_is_masked_before_anybody_hears_of_it()
    {
        _probes.Deliver = (context, token) =>
        {
            context.Mask("learned-text");
            return DeliveryOutcome.Rejected($"refused: {token}, learned-text, {token[..8]}");
        };
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        await using (RouterHost host = await RouterHost.StartAsync(Options(), CancellationToken.None))
        {
            await app.WaitForSubscriptionsAsync(Category.Known.Count).WaitAsync(TimeSpan.FromSeconds(30));
            app.ChangeStatus(Statuses.Away);
            await _ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
            (await host.StopAsync(TimeSpan.FromSeconds(5))).ShouldBeTrue();
        }

        await using RouterHost again = await RouterHost.StartAsync(Options(), CancellationToken.None);
        DeadLetterList dead = await again.Control.Journal.ListDeadLettersAsync(new DeadLetterQuery(new DeadLetterFilter(), 10), CancellationToken.None);
        dead.Letters.Count.ShouldBe(3);
        dead.Letters.ShouldAllBe(item => item.Reason == "refused: ***, ***, ***");
    }

    [Fact]
    public void Details_of_a_defect_hold_no_secret()
    {
        using var output = new StringWriter();
        CliContext context = ContextOf("", output, output);
        context.LogFolder = _folder.Of("logs");
        context.Mask.Add("first-text");

        string path = CrashLog.Write(new InvalidOperationException("outer", new FormatException("Bearer first-text is wrong")), context);

        File.ReadAllText(path).ShouldContain("Bearer *** is wrong");
    }

    private RouterHostOptions Options()
    {
        string path = _folder.Write("router.yaml", Yaml.Replace("LOGIN", _login, StringComparison.Ordinal));
        var loader = new ConfigurationLoader([_probes], _ => null);
        LoadResult result = loader.Load(path);
        result.Diagnostics.ShouldBeEmpty();
        return new RouterHostOptions
        {
            Configuration = result.Configuration!,
            Loader = loader,
            ShownAs = "router.yaml",
            Console = LogConsole.None,
            Environment = _ => null,
            Listeners = system =>
            {
                system.ActorOf(ListenerActor.Props(Hear, typeof(Notice)));
                system.ActorOf(ListenerActor.Props(Count, typeof(DeliveriesEnded)));
            },
        };
    }

    private void Count(object message)
    {
        _deliveries += ((DeliveriesEnded)message).Deliveries.Count;
        if (_deliveries >= 3)
        {
            _ended.TrySetResult();
        }
    }

    private void Hear(object notice)
    {
        _notices.Enqueue((Notice)notice);
        _told.Release();
    }

    /// <summary>The next notice of this code.</summary>
    private async Task<Notice> HeardAsync(string code)
    {
        while (true)
        {
            (await _told.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue(code);
            if (_notices.TryDequeue(out Notice? notice) && notice.Message.Code == code)
            {
                return notice;
            }
        }
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await RouterCommand.RunAsync(args, ContextOf(input, output, error));
        return (code, output.ToString(), error.ToString());
    }

    private CliContext ContextOf(string input, TextWriter output, TextWriter error) => new()
    {
        In = new StringReader(input),
        Out = output,
        Error = error,
        WorkingFolder = _folder.Path,
        SystemFolder = _folder.Of("system"),
        Environment = _ => null,
        Factories = [_probes],
    };
}
