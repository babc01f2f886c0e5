using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Commands;
using Router.Simulator.Company;
using Router.Simulator.Presence;

namespace Router.Simulator.Tests.Commands;

public sealed class CommandRulesTests
{
    private const string Colleague = "74237de0-5537-513c-f8d6-aae0c9499378";
    private const string User = "af4ff1e0-584b-11e4-80c5-0025904f970d";
    private const string Service = "2727c543-55fc-11e4-80c5-0025904f970d";

    public static TheoryData<string, string> Refusals => new()
    {
        { "<Command ID='1'/>", ErrorTexts.ActionNotRecognized },
        { "<Command Action='Dance'/>", ErrorTexts.ActionNotRecognized },
        { "<Command Action='EventSubscribe' Object='Call' Initiator='Self'/>", ErrorTexts.ModeNotRecognized },
        { "<Command Action='EventSubscribe' Mode='Nobody' Object='Call' Initiator='Self'/>", ErrorTexts.ModeNotRecognized },
        { "<Command Action='EventSubscribe' Mode='Softphone' Initiator='Self'/>", ErrorTexts.ObjectNotRecognized },
        { "<Command Action='EventSubscribe' Mode='Softphone' Object='Song' Initiator='Self'/>", ErrorTexts.ObjectNotRecognized },
        { "<Command Action='EventSubscribe' Mode='Softphone' Object='Message' Initiator='Self'/>", ErrorTexts.ObjectNotRecognized },
        { "<Command Action='EventSubscribe' Mode='ServicesClients' Object='Treatment' Initiator='Self'/>", ErrorTexts.ObjectNotRecognized },
        { "<Command Action='EventSubscribe' Mode='Softphone' Object='Call'/>", ErrorTexts.InitiatorNotRecognized },
        { "<Command Action='EventUnSubscribe' Mode='Softphone' Object='Call' Initiator='Them'/>", ErrorTexts.InitiatorNotRecognized },
        { "<Command Action='ChangeMyOnlineStatus'/>", ErrorTexts.StatusNotRecognized },
        { "<Command Action='ChangeMyOnlineStatus'><Status>Asleep</Status></Command>", ErrorTexts.StatusNotRecognized },
        { "<Command Action='ChangeMyOnlineStatus'><Status>Talking</Status></Command>", ErrorTexts.StatusNotPossible },
        { "<Command Action='ChangeMyOnlineStatus'><Status>Connecting</Status></Command>", ErrorTexts.StatusNotPossible },
        { "<Command Action='SendMessage'><MessageBody>x</MessageBody></Command>", ErrorTexts.ModeNotRecognized },
        { "<Command Action='SendMessage' Mode='Softphone'><MessageBody>x</MessageBody></Command>", ErrorTexts.ModeNotRecognized },
        { "<Command Action='SendMessage' Mode='Colleagues'><ColleagueID>" + User + "</ColleagueID></Command>", ErrorTexts.ColleagueNotFound },
        { "<Command Action='SendMessage' Mode='Colleagues'/>", ErrorTexts.ColleagueNotFound },
        { "<Command Action='SendMessage' Mode='ServicesClients'><UserID>" + User + "</UserID></Command>", ErrorTexts.ServiceNotFound },
        { "<Command Action='SendMessage' Mode='ServicesClients'><UserID>" + Colleague + "</UserID><ServiceID>" + Service + "</ServiceID></Command>", ErrorTexts.UserNotFound },
        { "<Command Action='SendMessage' Mode='ServicesClients'><ClientID>" + Colleague + "</ClientID><UserID>" + User + "</UserID><ServiceID>" + Service + "</ServiceID></Command>", ErrorTexts.UserNotFound },
        { "<Command Action='Call' Mode='Colleagues'><CallTo>101</CallTo></Command>", ErrorTexts.ModeNotRecognized },
        { "<Command Action='Call' Mode='Softphone'/>", ErrorTexts.ObjectNotRecognized },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refuses(string xml, string error) => Decide(xml, new AgentStatus()).Error.ShouldBe(error);

    [Theory]
    [InlineData("<Command Action='SendMessage' Mode='Colleagues'><ColleagueID>74237de0-5537-513c-f8d6-aae0c9499378</ColleagueID></Command>", ErrorTexts.AgentOffline)]
    [InlineData("<Command Action='Call' Mode='Softphone'><CallTo>101</CallTo></Command>", ErrorTexts.AgentOffline)]
    [InlineData("<Command Action='ChangeMyOnlineStatus'><Status>Away</Status></Command>", ErrorTexts.StatusNotPossible)]
    public void Refuses_while_the_app_connects(string xml, string error) =>
        Decide(xml, new AgentStatus().Disconnect()).Error.ShouldBe(error);

    [Theory]
    [InlineData("<Command Action='ChangeMyOnlineStatus'><Status>Away</Status></Command>", ErrorTexts.AgentNotLogged)]
    [InlineData("<Command Action='SendMessage' Mode='Colleagues'><ColleagueID>74237de0-5537-513c-f8d6-aae0c9499378</ColleagueID></Command>", ErrorTexts.AgentOffline)]
    public void Refuses_when_nobody_is_logged_in(string xml, string error) => Decide(xml, new AgentStatus().LogOut()).Error.ShouldBe(error);

    [Fact]
    public void Every_documented_text_but_the_parser_s_own_is_reached()
    {
        IEnumerable<string> reached = Refusals.Select(row => (string)row[1])
            .Concat([ErrorTexts.AgentOffline, ErrorTexts.AgentNotLogged, ErrorTexts.XmlParsingError]);
        ErrorTexts.All.Except(reached, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Takes_all_known_categories_and_no_other()
    {
        foreach (string mode in Modes.All)
        {
            foreach (string @object in Objects.All)
            {
                foreach (string initiator in Initiators.All)
                {
                    var category = new Category(mode, @object, initiator);
                    CommandDecision decision = CommandRules.Decide(AgentCommand.Subscribe("1", category), new AgentStatus(), CompanyDirectory.Default);
                    (decision.Error is null).ShouldBe(Category.Known.Contains(category), category.ToString());
                }
            }
        }
    }

    [Fact]
    public void Takes_what_is_right_in_any_spelling()
    {
        Decide("<Command Action='eventunsubscribe' Mode='serviceclients' Object='CALL' Initiator='Incoming'/>", new AgentStatus()).Effect
            .ShouldBe(new SubscriptionEffect(new Category(Modes.ServicesClients, Objects.Call, Initiators.Incoming), IsWanted: false));
        Decide("<Command Action='ChangeMyOnlineStatus'><Status> away </Status></Command>", new AgentStatus()).Effect
            .ShouldBe(new StatusEffect(Statuses.Away));
        Decide("<Command Action='SendMessage' Mode='Colleagues'><UserID>74237DE05537513CF8D6AAE0C9499378</UserID><MessageBody>x</MessageBody></Command>", new AgentStatus()).Effect
            .ShouldBe(new MessageEffect(Peer.Of(CompanyDirectory.Default.Colleagues[0]), "x"));
        Decide("<Command Action='SendMessage' Mode='ServicesClients'><UserID>" + User + "</UserID><ServiceID>" + Service + "</ServiceID></Command>", new AgentStatus()).Effect
            .ShouldBeOfType<MessageEffect>().To.Id.ShouldBe(User);
        Decide("<Command Action='Call' Mode='Softphone'><CallTo> 101 </CallTo></Command>", new AgentStatus()).Effect
            .ShouldBe(new CallEffect(Peer.Of("101")));
    }

    private static CommandDecision Decide(string xml, AgentStatus status) =>
        CommandRules.Decide(Support.Xml.Command(xml), status, CompanyDirectory.Default);
}
