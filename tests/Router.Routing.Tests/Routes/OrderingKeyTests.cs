using Router.Routing.Routes;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Routes;

public class OrderingKeyTests
{
    private const string Dashed = "74237de0-5537-513c-f8d6-aae0c9499378";
    private const string Plain = "74237DE05537513CF8D6AAE0C9499378";

    [Theory]
    [InlineData($"<Event Mode=\"Softphone\" Object=\"Call\"><CallID>{Dashed}</CallID></Event>", $"1/Call/{Plain}", Dashed)]
    [InlineData($"<Event Mode=\"Softphone\" Object=\"Call\"><CallID>{Plain}</CallID></Event>", $"1/Call/{Plain}", Plain)]
    [InlineData("<Event Mode=\"Softphone\" Object=\"Call\"/>", "1/Softphone/Call", null)]
    [InlineData("<Event Object=\"RemoteAccessSession\"><SessionID> s1 </SessionID></Event>", "1/RemoteAccessSession/S1", "s1")]
    [InlineData($"<Event Object=\"Treatment\"><TreatmentID>{Dashed}</TreatmentID></Event>", $"1/Treatment/{Plain}", Dashed)]
    [InlineData($"<Event Mode=\"Colleagues\" Object=\"Message\"><ColleagueID>{Dashed}</ColleagueID></Event>", $"1/Message/Colleagues/{Plain}", null)]
    [InlineData("<Event Mode=\"ServicesClients\" Object=\"Message\"><ServiceID>s</ServiceID><ClientID>c</ClientID><UserID>u</UserID></Event>", "1/Message/ServicesClients/C/U/S", null)]
    [InlineData("<Event Mode=\"ServicesClients\" Object=\"Message\"><UserID>u</UserID></Event>", "1/Message/ServicesClients//U/", null)]
    [InlineData("<Event Mode=\"Colleagues\" Object=\"Message\"/>", "1/Colleagues/Message", null)]
    [InlineData("<Event Mode=\"ServicesClients\" Object=\"AgentOnlineStatus\"><CallID>x</CallID></Event>", "1/ServicesClients/AgentOnlineStatus", null)]
    [InlineData("<Event/>", "1//", null)]
    public void Key_OfAnEvent_IsWhatTheDesignSays(string xml, string text, string? id) =>
        OrderingKey.Of(Rules.Event(xml), "1").ShouldBe(new OrderingKey(text, id));

    [Fact]
    public void Share_OfAKey_NeverChanges()
    {
        // Pinned: another value would give every sample other calls after an update, and replays would decide otherwise.
        new OrderingKey("271914/Call/74237DE05537513CF8D6AAE0C9499378", null).Share.ShouldBe(0.8157023815388136, tolerance: 1e-12);
        new OrderingKey("1/Call/A", null).Share.ShouldBe(0.17125620838873623, tolerance: 1e-12);
    }

    [Fact]
    public void Shares_OfManyKeys_AreSpreadEvenly()
    {
        int[] tenths = new int[10];
        for (int i = 0; i < 20_000; i++)
        {
            tenths[(int)(new OrderingKey($"271914/Call/{i:X32}", null).Share * 10)]++;
        }

        tenths.ShouldAllBe(count => count > 1_800 && count < 2_200);
    }
}
