using Router.Routing.Routes;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests;

/// <summary>The rules of people.md as written there, each with events that must and must not match.</summary>
public class RulesOfPeopleTests
{
    private const string Missed = "{ object: Call, state: Finished, initiator: incoming, CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller], hours: work }";
    private const string Work = "hours: { work: [mon-fri 09:00-18:00] }";

    [Theory]
    [InlineData("2026-01-14 06:00:00", "RejectedByCaller", "Incoming", "Finished", true)]
    [InlineData("2026-01-14 14:59:59", "NobodyToAnswer", "Incoming", "Finished", true)]
    [InlineData("2026-01-14 15:00:00", "RejectedByCaller", "Incoming", "Finished", false)]
    [InlineData("2026-01-17 10:00:00", "RejectedByCaller", "Incoming", "Finished", false)]
    [InlineData("2026-01-14 06:00:00", "Success", "Incoming", "Finished", false)]
    [InlineData("2026-01-14 06:00:00", "RejectedByCaller", "Self", "Finished", false)]
    [InlineData("2026-01-14 06:00:00", "RejectedByCaller", "Incoming", "Started", false)]
    public void Rule1_MissedByHours(string time, string result, string initiator, string state, bool isTaken)
    {
        string xml = $"<Event Time=\"{time}\" Mode=\"Softphone\" Object=\"Call\" Initiator=\"{initiator}\"><State>{state}</State><CallResult>{result}</CallResult></Event>";

        Rules.When(Missed, Work).Takes(xml).ShouldBe(isTaken);
    }

    [Fact]
    public void Rule1_OutOfHours_GoesToTheOtherChat()
    {
        RouteTable table = Rules.Table($$"""
            {{Work}}
            routes:
              - name: by day
                when: {{Missed}}
                to: { sink: tg, chat: "-100111" }
              - name: by night
                when: {{Missed.Replace("hours: work", "hours: { not: work }", StringComparison.Ordinal)}}
                to: { sink: tg, chat: "-100222" }
            """);
        const string Xml = "<Event Time=\"{0}\" Object=\"Call\" Initiator=\"Incoming\"><State=\"Finished\"><CallResult>RingingTimeout</CallResult></Event>";

        ChatOf(table, Xml.Replace("{0}", "2026-01-14 12:00:00", StringComparison.Ordinal)).ShouldBe("-100111");
        ChatOf(table, Xml.Replace("{0}", "2026-01-14 20:00:00", StringComparison.Ordinal)).ShouldBe("-100222");
    }

    [Theory]
    [InlineData("Softphone", "+74951234567", "101", true)]
    [InlineData("Softphone", "101", "+74951234567", true)]
    [InlineData("Softphone", "101", "102", false)]
    [InlineData("ServicesClients", "101", "102", true)]
    [InlineData("Colleagues", "531ef6c7-deb8-11e0-ad02-000c2926d843", "102", false)]
    public void Rule2_CrmWithoutInternalCalls(string mode, string from, string to, bool isTaken)
    {
        RouteTable table = Rules.When(@"{ object: Call, mode: { not: Colleagues }, not: { mode: Softphone, CallFrom: { regex: '^\d{2,5}$' }, CallTo: { regex: '^\d{2,5}$' } } }");

        table.Takes($"<Event Mode=\"{mode}\" Object=\"Call\"><CallFrom>{from}</CallFrom><CallTo>{to}</CallTo></Event>").ShouldBe(isTaken);
    }

    [Theory]
    [InlineData("531ef6c7-deb8-11e0-ad02-000c2926d843", true)]
    [InlineData("531EF6C7DEB811E0AD02000C2926D843", true)]
    [InlineData("{531ef6c7-deb8-11e0-ad02-000c2926d843}", true)]
    [InlineData("531ef6c7-deb8-11e0-ad02-000c2926d844", false)]
    [InlineData("", false)]
    public void Rule3_OneClient(string client, bool isTaken) =>
        Rules.When("{ object: Message, ClientID: { in: client-x } }", "lists: { client-x: [531ef6c7-deb8-11e0-ad02-000c2926d843] }")
            .Takes($"<Event Mode=\"ServicesClients\" Object=\"Message\"><ClientID>{client}</ClientID></Event>").ShouldBe(isTaken);

    [Theory]
    [InlineData("<Assessment>1</Assessment>", true)]
    [InlineData("<Assessment> 2 </Assessment>", true)]
    [InlineData("<Assessment>3</Assessment>", false)]
    [InlineData("<Assessment/>", false)]
    [InlineData("<Assessment>bad</Assessment>", false)]
    [InlineData("", false)]
    public void Rule4_RatedAtMostTwo(string field, bool isTaken) =>
        Rules.When("{ object: Treatment, state: ServiceQualityAssessment, Assessment: { at-most: 2 } }")
            .Takes($"<Event Mode=\"ServicesClients\" Object=\"Treatment\" State=\"ServiceQualityAssessment\">{field}</Event>").ShouldBe(isTaken);

    [Theory]
    [InlineData("601", true)]
    [InlineData("600", false)]
    [InlineData("10:01", true)]
    [InlineData("10:00", false)]
    [InlineData("0:10:01", true)]
    [InlineData("1:00:00", true)]
    [InlineData("10:1", false)]
    public void Rule6_LongCall(string seconds, bool isTaken) =>
        Rules.When("{ BillSec: { above: 10m } }").Takes($"<Event Object=\"Call\"><BillSec>{seconds}</BillSec></Event>").ShouldBe(isTaken);

    [Theory]
    [InlineData("52428800", "52428801", true)]
    [InlineData("52428800", "52428800", false)]
    [InlineData("104857601", "", true)]
    [InlineData("104857601", "many", false)]
    public void Rule7_LargeDownloads(string first, string second, bool isTaken) =>
        Rules.When("{ DownloadedFiles.Size.sum: { above: 100MB } }")
            .Takes($"<Event Object=\"RemoteAccessSession\"><DownloadedFiles><File Size=\"{first}\"/><File Size=\"{second}\"/></DownloadedFiles></Event>")
            .ShouldBe(isTaken);

    [Theory]
    [InlineData("Срочно: касса", true)]
    [InlineData("очень СРОЧНО", true)]
    [InlineData("несрочно", false)]
    public void Rule8_RegularExpression(string text, bool isTaken) =>
        Rules.When(@"{ MessageBody: { regex: '\bсрочно' } }").Takes($"<Event Object=\"Message\"><MessageBody>{text}</MessageBody></Event>").ShouldBe(isTaken);

    [Theory]
    [InlineData("271914", true)]
    [InlineData("0271914", false)]
    [InlineData("271915", false)]
    public void Rule9_OneLogin(string login, bool isTaken) =>
        Rules.When("{ login: \"271914\" }").Takes("<Event Object=\"Call\"/>", login).ShouldBe(isTaken);

    [Fact]
    public void Rule10_OnePercent_IsWholeCalls()
    {
        RouteTable table = Rules.Table("routes:\n  - { name: r, to: archive, sample: 1% }\n");
        int taken = 0;
        for (int call = 0; call < 20_000; call++)
        {
            bool isStarted = table.Takes(CallXml(call, "Started"));
            table.Takes(CallXml(call, "Finished")).ShouldBe(isStarted);
            taken += isStarted ? 1 : 0;
        }

        taken.ShouldBeInRange(140, 260);
    }

    [Theory]
    [InlineData("ColleagueID", "Incoming", "531ef6c7deb811e0ad02000c2926d843", true)]
    [InlineData("ColleagueID", "Incoming", "631ef6c7deb811e0ad02000c2926d843", false)]
    [InlineData("ColleagueID", "Self", "531ef6c7deb811e0ad02000c2926d843", false)]
    [InlineData("UserID", "Incoming", "531ef6c7deb811e0ad02000c2926d843", true)]
    [InlineData("UserID", "Incoming", "", false)]
    public void Rule11_OwnEchoes(string field, string initiator, string author, bool isTaken) =>
        Rules.When($"{{ initiator: incoming, AuthorID: {{ field: {field} }} }}")
            .Takes($"<Event Object=\"Message\" Initiator=\"{initiator}\"><{field}>531EF6C7-DEB8-11E0-AD02-000C2926D843</{field}><AuthorID>{author}</AuthorID></Event>")
            .ShouldBe(isTaken);

    [Fact]
    public void Rule12_TwoSinksTwoTexts()
    {
        RouteTable table = Rules.Table("""
            routes:
              - name: r
                when: { object: Call }
                to: [{ sink: tg, chat: "-100", text: one }, { sink: archive, text: two }]
            """);

        RouteDecision decision = table.Decide(Rules.Event("<Event Object=\"Call\"/>"), "1", Rules.ReceivedAt);
        decision.Destinations.Select(item => $"{item.Sink} {item.Target.Options["text"]}").ShouldBe(["tg one", "archive two"]);
        table.Takes("<Event Object=\"Message\"/>").ShouldBeFalse();
    }

    private static string ChatOf(RouteTable table, string xml) =>
        table.Decide(Rules.Event(xml), "1", Rules.ReceivedAt).Destinations.ShouldHaveSingleItem().Target.Options["chat"];

    private static string CallXml(int call, string state) =>
        $"<Event Mode=\"Softphone\" Object=\"Call\"><State>{state}</State><CallID>{call:x32}</CallID></Event>";
}
