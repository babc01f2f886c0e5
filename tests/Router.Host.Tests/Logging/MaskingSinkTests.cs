using System.Globalization;
using Router.Host.Configuration.Secrets;
using Router.Host.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Router.Host.Tests.Logging;

public class MaskingSinkTests
{
    private const string Secret = "s3cr3t-t0ken";

    private readonly CollectingSink _collected = new();
    private readonly SecretMask _mask = new();
    private readonly Logger _log;

    public MaskingSinkTests()
    {
        _mask.Use(new SecretRegistry([Secret]));
        _log = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(new MaskingSink(_collected, _mask)).CreateLogger();
    }

    [Fact]
    public void A_secret_is_hidden_wherever_it_stands()
    {
        _log.Information("url {Url}", new Uri("https://example.org/?key=" + Secret));
        _log.Information("list {List}", [(object)new[] { "a", Secret }]);
        _log.Information("object {@Object}", new { Name = "n", Inner = new { Token = Secret } });
        _log.Information("map {Map}", new Dictionary<string, string>(StringComparer.Ordinal) { ["k"] = Secret, [Secret] = "v" });
        _log.ForContext("Extra", Secret).Information("nothing here");
#pragma warning disable CA2254 // The template itself holds the secret: that is the test.
        _log.Information("template with " + Secret);
#pragma warning restore CA2254
        _log.Error(new InvalidOperationException("outer", new IOException("inner " + Secret)), "failed");

        _collected.Events.Count.ShouldBe(7);
        foreach (LogEvent logEvent in _collected.Events)
        {
            Everything(logEvent).ShouldNotContain(Secret);
        }

        _collected.Events.Take(6).ShouldAllBe(logEvent => Everything(logEvent).Contains("***"));
        _collected.Events[6].Exception!.ToString().ShouldContain("inner ***");
    }

    [Fact]
    public void What_holds_no_secret_stays_as_it_is()
    {
        var failure = new InvalidOperationException("plain");

        _log.Warning(failure, "{Count} of {Name}", 3, "x");

        LogEvent logEvent = _collected.Events.ShouldHaveSingleItem();
        logEvent.Exception.ShouldBeSameAs(failure);
        logEvent.Properties["Count"].ShouldBeOfType<ScalarValue>().Value.ShouldBe(3);
        logEvent.RenderMessage(CultureInfo.InvariantCulture).ShouldBe("3 of \"x\"");
    }

    [Fact]
    public void The_secrets_of_all_configurations_before_stay_hidden_and_what_a_sink_learned()
    {
        _mask.Use(new SecretRegistry(["newer"]));
        _mask.Add("learned");
        _mask.Use(new SecretRegistry(["newest"]));

        _mask.Apply($"{Secret}, newer, learned and newest").ShouldBe("***, ***, *** and ***");
    }

    [Fact]
    public void Tokens_without_end_push_out_older_ones_and_never_the_secrets_of_the_configuration()
    {
        for (int i = 0; i < 600; i++)
        {
            _mask.Add($"token-{i:000}");
        }

        _mask.Apply($"{Secret} token-599 token-100").ShouldBe("*** *** ***");
        _mask.Apply("token-000").ShouldBe("token-000");
    }

    private static string Everything(LogEvent logEvent) => string.Join(
        ' ',
        [
            logEvent.MessageTemplate.Text,
            logEvent.RenderMessage(CultureInfo.InvariantCulture),
            logEvent.Exception?.ToString(),
            .. logEvent.Properties.Values.Select(value => value.ToString(format: null, CultureInfo.InvariantCulture)),
        ]);
}
