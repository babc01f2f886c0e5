using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Tests.Support;

/// <summary>Short ways to a configuration, a table and an event.</summary>
internal static class Rules
{
    public const string File = "router.yaml";

    public static readonly DateTimeOffset ReceivedAt = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    public static ConfigurationResult Read(string yaml) => ConfigurationReader.Read(File, yaml, ["log", "journal", "directory", "web"]);

    /// <summary>A file with the sinks that the examples name and, after it, what the test gives.</summary>
    public static string Whole(string rest) => $$"""
        version: 1
        time-zone: Europe/Moscow
        sinks:
          archive: { type: file }
          tg: { type: telegram }
          program: { type: exec }
        {{rest}}
        """;

    public static RouterConfiguration Configure(string rest)
    {
        ConfigurationResult result = Read(Whole(rest));
        result.Diagnostics.Where(item => item.Severity == Severity.Error).ShouldBeEmpty();
        return result.Configuration.ShouldNotBeNull();
    }

    public static RouteTable Table(string rest) => new(Configure(rest), revision: 1);

    /// <summary>A table of one route to the archive with this <c>when</c>, written on one line.</summary>
    public static RouteTable When(string when, string rest = "") =>
        Table($"{rest}\nroutes:\n  - name: r\n    when: {when}\n    to: archive\n");

    /// <summary>The errors of a route with this <c>when</c>, in English.</summary>
    public static string[] ErrorsOfWhen(string when) =>
        [.. Read(Whole($"routes:\n  - name: r\n    when: {when}\n    to: archive\n")).Diagnostics.Select(item => item.ToString())];

    public static AgentEvent Event(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out _).ShouldBeTrue();
        return packet.ShouldBeOfType<AgentEvent>();
    }

    /// <summary>Whether the one route of the table takes the event.</summary>
    public static bool Takes(this RouteTable table, string xml, string login = "271914") =>
        table.Decide(Event(xml), login, ReceivedAt).Destinations.Count > 0;

    public static string[] SinksOf(this RouteTable table, AgentEvent @event, string login = "271914") =>
        [.. table.Decide(@event, login, ReceivedAt).Destinations.Select(destination => destination.Sink)];
}
