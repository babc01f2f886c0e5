using Router.Protocol.Packets;
using Router.Routing.Checks;
using Router.Routing.Configuration;

namespace Router.Routing.Tests.Checks;

public class RouteReachTests
{
    [Theory]
    [InlineData("{ object: Message }", "MessageBody ClientID ColleagueID CounterpartID", "CallFrom Assessment Text")]
    [InlineData("{ object: Message, mode: Colleagues }", "MessageBody ColleagueID", "ClientID CallFrom")]
    [InlineData("{ object: Call, state: Started }", "CallFrom StartTime ClientID", "CallResult BillSec MessageBody")]
    [InlineData("{ object: { not: Call } }", "MessageBody Assessment SessionID", "CallFrom CallResult")]
    [InlineData("{ not: { object: Call, state: Finished } }", "CallFrom MessageBody", "CallResult")]
    [InlineData("{ not: { object: Call, CallResult: Success } }", "CallFrom CallResult", "Text")]
    [InlineData("{ CallResult: RingingTimeout }", "CallFrom BillSec", "MessageBody KeyPressed")]
    [InlineData("{ CallResult: { not: Success } }", "CallFrom MessageBody", "Text")]
    [InlineData("[{ object: Message }, { object: Call, state: CallError }]", "MessageBody CallFrom SipCause", "CallResult Assessment")]
    [InlineData("{ object: Router, state: SinkDown }", "Text Sink Waiting", "CallFrom Revision")]
    [InlineData("{ object: Fax }", "CallFrom MessageBody", "")]
    [InlineData("{ object: Call, state: Paused }", "CallFrom CallResult", "")]
    [InlineData("{ login: '1' }", "CallFrom MessageBody Assessment", "Text Sink")]
    public void Route_CarriesWhatItsEventsCan(string when, string carried, string missing)
    {
        RouteReach reach = Reach(when);

        foreach (string field in carried.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            reach.Carries(field).ShouldBeTrue(field);
        }

        foreach (string field in missing.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            reach.Carries(field).ShouldBeFalse(field);
        }
    }

    [Fact]
    public void Route_MeetsTheEventsOfItsKinds()
    {
        RouteReach reach = Reach("{ object: Call, state: [Started, Finished], mode: Softphone }");

        reach.Meets(new AgentEvent { Mode = "Softphone", Object = "Call", State = "Started" }).ShouldBeTrue();
        reach.Meets(new AgentEvent { Mode = "Softphone", Object = "Call", State = "CallError" }).ShouldBeFalse();
        reach.Meets(new AgentEvent { Mode = "Colleagues", Object = "Call", State = "Started" }).ShouldBeFalse();
    }

    private static RouteReach Reach(string when)
    {
        RouterConfiguration configuration = ConfigurationReader
            .Read("router.yaml", $"version: 1\nsinks: {{ a: {{ type: console }} }}\nroutes:\n  - name: r\n    when: {when}\n    to: a\n")
            .Configuration.ShouldNotBeNull();
        return RouteReach.Of(configuration.Routes[0], configuration);
    }
}
