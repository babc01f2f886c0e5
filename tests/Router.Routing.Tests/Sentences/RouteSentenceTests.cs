using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Sentences;
using Router.Routing.Tests.Configuration;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Sentences;

/// <summary>The rules of people.md and the terms of a route, as <c>routes</c> tells them.</summary>
public class RouteSentenceTests
{
    private const string Before = """
        hours: { work: [mon-fri 09:00-18:00], night: [mon-sun 22:00-06:00] }
        lists: { client-x: [531ef6c7-deb8-11e0-ad02-000c2926d843] }
        routes:

        """;

    [Theory]
    [InlineData(
        "{ object: Call, state: Finished, initiator: incoming, CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller], hours: work }",
        "Call Finished incoming, CallResult is one of NobodyToAnswer, RingingTimeout or RejectedByCaller, in hours work",
        "Call Finished incoming, CallResult — одно из NobodyToAnswer, RingingTimeout или RejectedByCaller, в часы work")]
    [InlineData("{ object: Call, hours: { not: [work, night] } }", "Call, out of hours work or night", "Call, вне часов work или night")]
    [InlineData(
        @"{ object: Call, mode: { not: Colleagues }, not: { mode: Softphone, CallFrom: { regex: '^\d{2,5}$' }, CallTo: { regex: '^\d{2,5}$' } } }",
        @"Call, mode is not Colleagues, but not (any event in Softphone, CallFrom matches the regex '^\d{2,5}$', CallTo matches the regex '^\d{2,5}$')",
        @"Call, mode — не Colleagues, кроме (любое событие в Softphone, CallFrom подходит под regex '^\d{2,5}$', CallTo подходит под regex '^\d{2,5}$')")]
    [InlineData("{ object: Message, ClientID: { in: client-x } }", "Message, ClientID is in the list client-x", "Message, ClientID из списка client-x")]
    [InlineData(
        "{ object: Treatment, state: ServiceQualityAssessment, Assessment: { at-most: 2 } }",
        "Treatment ServiceQualityAssessment, Assessment is at most 2",
        "Treatment ServiceQualityAssessment, Assessment не больше 2")]
    [InlineData("{ BillSec: { above: 10m } }", "any event, BillSec is above 10m", "любое событие, BillSec больше 10m")]
    [InlineData(
        "{ DownloadedFiles.Size.sum: { above: 100MB } }",
        "any event, the sum of DownloadedFiles.Size is above 100MB",
        "любое событие, сумма DownloadedFiles.Size больше 100MB")]
    [InlineData("{ Comments.count: 0 }", "any event, the number of Comments is 0", "любое событие, число Comments — 0")]
    [InlineData(
        @"{ MessageBody: { regex: '\bсрочно' } }",
        @"any event, MessageBody matches the regex '\bсрочно'",
        @"любое событие, MessageBody подходит под regex '\bсрочно'")]
    [InlineData("{ login: \"271914\" }", "any event, login is 271914", "любое событие, login — 271914")]
    [InlineData(
        "{ initiator: incoming, AuthorID: { field: ColleagueID } }",
        "any event incoming, AuthorID equals the field ColleagueID",
        "любое событие incoming, AuthorID совпадает с полем ColleagueID")]
    public void Rule_OfPeople_IsOneSentence(string when, string english, string russian)
    {
        Sentence($"when: {when}", Language.English).ShouldBe($"r: {english} → archive");
        Sentence($"when: {when}", Language.Russian).ShouldBe($"r: {russian} → archive");
    }

    [Theory]
    [InlineData("{ object: [Call, Message], state: Started, mode: [Softphone] }", "Call or Message, Started, in Softphone")]
    [InlineData("{ object: { not: [Call, Message] } }", "any event, object is none of Call or Message")]
    [InlineData("{ object: { is: Call } }", "any event, object is Call")]
    [InlineData("[{ object: Call }, { object: Message, MessageBody: \"a b\" }]", "Call; or Message, MessageBody is 'a b'")]
    [InlineData("{ BillSec: { at-least: 10, below: 1h } }", "any event, BillSec is at least 10 and is below 1h")]
    [InlineData("{ BillSec: { not: { at-least: 10, below: 1h } } }", "any event, BillSec not so: (is at least 10 and is below 1h)")]
    [InlineData("{ BillSec: { not: { above: 10 } } }", "any event, BillSec is at most 10 or no number")]
    [InlineData("{ CallFrom: [101, { glob: \"+7*\" }] }", "any event, CallFrom is 101 or looks like '+7*'")]
    [InlineData("{ CallFrom: { not: [101, { glob: \"+7*\" }] } }", "any event, CallFrom not so: (is 101 or looks like '+7*')")]
    [InlineData("{ CallFrom: { not: { not: 101 } } }", "any event, CallFrom is 101")]
    [InlineData("{ CallRecordLink: { exists: true }, SipCause: { exists: false } }", "any event, CallRecordLink is there, SipCause is missing")]
    [InlineData("{ SipCause: { not: { exists: false } } }", "any event, SipCause is there")]
    [InlineData("{ object: Call, not: [{ state: Started }, { login: \"1\" }] }", "Call, but not (any event Started; or any event, login is 1)")]
    public void When_OfAnyShape_CanBeRead(string when, string english) =>
        Sentence($"when: {when}", Language.English).ShouldBe($"r: {english} → archive");

    [Fact]
    public void Terms_OfARoute_AreAllTold()
    {
        const string Route = """
            when: { object: Call }
                to: [archive, { sink: tg, chat: "-100123", valid-for: 2h, text: "Звонок от {{name CallFrom}}, который никто не принял за целых тридцать секунд" }]
                stop: true
                enabled: false
                sample: 0.5%
                once-per: CallID
                note: |
                  asked for by
                  the accountants
            """;

        SentenceOf(Route, Language.English).ShouldBe(
            "r (disabled): Call → archive and tg (chat -100123, valid for 2h, text 'Звонок от {{name CallFrom}}, который никто не принял за…'); "
            + "a sample of 0.5% of the keys (a call is in as a whole); once per CallID; rules after it do not get these. Note: asked for by the accountants");
        SentenceOf(Route, Language.Russian).ShouldBe(
            "r (выключено): Call → archive и tg (chat -100123, годно 2h, текст 'Звонок от {{name CallFrom}}, который никто не принял за…'); "
            + "выборка 0.5% ключей (звонок входит целиком); один раз на каждое значение CallID; следующие правила этого уже не получают. "
            + "Заметка: asked for by the accountants");
    }

    [Fact]
    public void Route_WithoutConditions_IsAboutAnyEvent()
    {
        RouterConfiguration configuration = Rules.Read(DesignExample.Text).Configuration.ShouldNotBeNull();

        configuration.Routes.Select(route => RouteSentence.Of(route, Language.English)).ShouldBe(
        [
            "missed calls to the duty chat: Call Finished incoming, in hours work, CallResult is one of NobodyToAnswer, RingingTimeout or RejectedByCaller "
                + "→ telegram (chat -1001234567890, text 'Пропущенный звонок: {{name CallFrom}}, {{local StartTime}}')",
            "everything to the archive: any event → archive",
        ]);
    }

    private static string Sentence(string when, Language language) => SentenceOf($"{when}\n    to: archive", language);

    private static string SentenceOf(string route, Language language) =>
        RouteSentence.Of(Rules.Configure($"{Before}  - name: r\n    {route}\n").Routes.ShouldHaveSingleItem(), language);
}
