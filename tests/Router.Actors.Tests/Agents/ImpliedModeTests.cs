using Router.Actors.Agents;
using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Actors.Tests.Agents;

public class ImpliedModeTests
{
    [Theory]
    [InlineData("<Event Mode=\"Colleagues\" Object=\"Call\"><ClientID>1</ClientID></Event>", "Colleagues")]
    [InlineData("<Event Object=\"Call\"><CallID>1</CallID><ClientID>1</ClientID></Event>", "ServicesClients")]
    [InlineData("<Event Object=\"RemoteAccessSession\"><ServiceID>1</ServiceID></Event>", "ServicesClients")]
    [InlineData("<Event Object=\"Treatment\"><TreatmentID>1</TreatmentID></Event>", "ServicesClients")]
    [InlineData("<Event Object=\"Call\"><ColleagueID>1</ColleagueID></Event>", "Colleagues")]
    [InlineData("<Event Object=\"Call\"><CallID>1</CallID></Event>", "Softphone")]
    [InlineData("<Event Object=\"RemoteAccessSession\"><SessionID>1</SessionID></Event>", null)]
    [InlineData("<Event Object=\"AgentOnlineStatus\"><Status>Away</Status></Event>", null)]
    [InlineData("<Event Object=\"Message\"><ClientID>1</ClientID></Event>", null)]
    public void Mode_ThatIsNotNamed_IsWhatTheElementsSay(string xml, string? mode)
    {
        PacketReader.TryParse(xml, out Packet? packet, out _).ShouldBeTrue();

        ImpliedMode.Of(packet.ShouldBeOfType<AgentEvent>()).ShouldBe(mode);
    }
}
