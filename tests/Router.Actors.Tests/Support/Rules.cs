using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.Tests.Support;

/// <summary>Short ways to rules and events.</summary>
internal static class Rules
{
    /// <summary>A table of these routes; <c>archive</c> and <c>tg</c> are sinks.</summary>
    public static RouteTable Table(string routes, long revision = 1)
    {
        string yaml = $$"""
            version: 1
            sinks:
              archive: { type: file }
              tg: { type: telegram }
            {{routes}}
            """;
        ConfigurationResult result = ConfigurationReader.Read("router.yaml", yaml);
        result.Diagnostics.Where(item => item.Severity == Severity.Error).ShouldBeEmpty();
        return new RouteTable(result.Configuration.ShouldNotBeNull(), revision);
    }

    /// <summary>A table of one route to the archive with this <c>when</c>, on one line.</summary>
    public static RouteTable When(string when, long revision = 1) =>
        Table($"routes:\n  - name: r{revision}\n    when: {when}\n    to: archive\n", revision);

    /// <summary>Wants all that the app is known to accept.</summary>
    public static RouteTable Everything(long revision = 1) => Table($"routes:\n  - name: r{revision}\n    to: archive\n", revision);

    /// <summary>Wants nothing.</summary>
    public static RouteTable Nothing(long revision = 1) => Table("routes: []\n", revision);

    /// <summary>The one subscription that <see cref="OfTreatments"/> wants.</summary>
    public static RouteTable OfTreatments(long revision = 1) => When("{ object: Treatment }", revision);

    public static AgentEvent Event(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out _).ShouldBeTrue();
        return packet.ShouldBeOfType<AgentEvent>();
    }

    public static AgentEvent Treatment(string id = "1") =>
        Event($"<Event Mode=\"ServicesClients\" Object=\"Treatment\" Initiator=\"Incoming\"><TreatmentID>{id}</TreatmentID></Event>");

    public static AgentEvent Status(string status) =>
        Event($"<Event Mode=\"ServicesClients\" Object=\"AgentOnlineStatus\" Initiator=\"Self\"><Status>{status}</Status></Event>");
}
