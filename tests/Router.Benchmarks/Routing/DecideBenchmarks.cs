using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Benchmarks.Routing;

/// <summary>
/// One decision among routes that share Mode, Object and State and differ in ClientID: 10 of them against 10,000, which cannot match
/// but one. A hundred routes that differ in a regular expression stand apart: nothing can be known of those without asking each.
/// </summary>
public class DecideBenchmarks
{
    private const int Few = 10;
    private const int Many = 10_000;
    private const int Patterns = 100;
    private const int Events = 1000;

    private static readonly DateTimeOffset ReceivedAt = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly RouteTable _few = TableOf(Few, RouteOfClient);
    private readonly RouteTable _many = TableOf(Many, RouteOfClient);
    private readonly RouteTable _patterns = TableOf(Patterns, RouteOfPattern);

    // As many events for either table, spread over all of its routes: both have to look in other places each time.
    private readonly AgentEvent[] _eventsOfFew = EventsOf(Few);
    private readonly AgentEvent[] _eventsOfMany = EventsOf(Many);

    private int _next;

    [GlobalSetup]
    public void Check()
    {
        for (int i = 0; i < Events; i++)
        {
            if (Among10().Destinations.Count != 1 || Among10000().Destinations.Count != 1 || Among100Regex().Destinations.Count != 1)
            {
                throw new InvalidOperationException("Each event has to be taken by one route: the times cannot be compared.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public RouteDecision Among10() => Decide(_few, _eventsOfFew);

    [Benchmark]
    public RouteDecision Among10000() => Decide(_many, _eventsOfMany);

    [Benchmark]
    public RouteDecision Among100Regex() => Decide(_patterns, _eventsOfFew);

    private RouteDecision Decide(RouteTable table, AgentEvent[] events)
    {
        _next = (_next + 1) % Events;
        return table.Decide(events[_next], "271914", ReceivedAt);
    }

    private static RouteTable TableOf(int routes, Func<int, string> route)
    {
        var yaml = new StringBuilder("version: 1\nsinks: { archive: { type: file } }\nroutes:\n");
        for (int i = 0; i < routes; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ name: r{i}, to: archive, when: {{ mode: ServicesClients, object: Call, state: Finished, {route(i)} }} }}\n");
        }

        ConfigurationResult result = ConfigurationReader.Read("router.yaml", yaml.ToString());
        return new RouteTable(result.Configuration ?? throw new InvalidOperationException(result.Diagnostics[0].ToString()), revision: 1);
    }

    private static string RouteOfClient(int number) => $"ClientID: {Client(number)}";

    /// <summary>The first takes the events' number; what an event costs is that all hundred are tried.</summary>
    private static string RouteOfPattern(int number) => $@"CallFrom: {{ regex: '^\+7\d{{5}}{number + 43:00}' }}";

    private static AgentEvent[] EventsOf(int clients) => [.. Enumerable.Range(0, Events).Select(i => EventOf(i * clients / Events))];

    private static AgentEvent EventOf(int client)
    {
        string xml = $"""
            <Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Call" Initiator="Incoming"><State>Finished</State><CallID>74237de0-5537-513c-f8d6-aae0c9499378</CallID><ClientID>{Client(client)}</ClientID><CallFrom>+74951243567</CallFrom><CallTo>101</CallTo><Duration>35</Duration><BillSec>30</BillSec><CallResult>Success</CallResult></Event>
            """;
        return PacketReader.TryParse(xml, out Packet? packet, out PacketError error)
            ? (AgentEvent)packet
            : throw new InvalidOperationException(error.ToString());
    }

    private static string Client(int number) => $"531ef6c7-deb8-11e0-ad02-{number:x12}";
}
