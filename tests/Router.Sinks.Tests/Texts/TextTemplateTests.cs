using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Times;
using Router.Routing.Trials;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Texts;

public class TextTemplateTests
{
    private const string Session = """
        <Event Time="2015-03-25 12:00:00" Object="RemoteAccessSession" State="Finished" Mode="ServicesClients" Initiator="self" ID="c-7">
          <Duration>310</Duration>
          <HostIP>10.0.0.1</HostIP><HostIP>10.0.0.2</HostIP>
          <DownloadedFiles>
            <File Name="a &amp; b.txt" Size="1048576" StartTime="2015-03-25 15:00:00" />
            <File Name="c.txt" Size="2097152" />
          </DownloadedFiles>
        </Event>
        """;

    private static readonly TextSettings Russian = new() { Clock = ClockOf("Europe/Moscow"), Names = new Directory() };

    private static readonly TextSettings English = Russian with { Language = TextLanguage.English };

    [Theory]
    [InlineData("{{login}} {{mode}} {{object}} {{state}} {{initiator}} {{command}}", "271914 ServicesClients RemoteAccessSession Finished self c-7")]
    [InlineData("{{Duration}}{{ Duration }}", "310310")]
    [InlineData("[{{Missing}}]", "[]")]
    [InlineData("{{HostIP}}", "10.0.0.1, 10.0.0.2")]
    [InlineData("{{DownloadedFiles.Size}}", "1048576, 2097152")]
    [InlineData("{{DownloadedFiles.Size.count}} {{DownloadedFiles.Size.sum}}", "2 3145728")]
    [InlineData("{{UploadedFiles.Size.count}}[{{UploadedFiles.Size.sum}}]", "0[]")]
    [InlineData("Привет, {{login}}! <b>'\"&</b>", "Привет, 271914! <b>'\"&</b>")]
    [InlineData("{{DownloadedFiles.Name}}", "a & b.txt, c.txt")]
    [InlineData("{{! nothing }}x{{!-- }} --}}y", "xy")]
    [InlineData("a {{~login~}} b", "a271914b")]
    [InlineData("\\{{login}}", "{{login}}")]
    [InlineData("}} { {{login}} }", "}} { 271914 }")]
    [InlineData("", "")]
    public void Fields_AreShownAsTheyAre(string template, string expected) => Text(template, Session).ShouldBe(expected);

    [Theory]
    [InlineData("{{#if Duration}}yes{{else}}no{{/if}}", "yes")]
    [InlineData("{{#if Missing}}yes{{else}}no{{/if}}", "no")]
    [InlineData("{{#if UploadedFiles}}yes{{else}}no{{/if}}", "no")]
    [InlineData("{{#if DownloadedFiles}}yes{{else}}no{{/if}}", "yes")]
    [InlineData("{{#if UploadedFiles.Size.count}}yes{{else}}no{{/if}}", "no")]
    [InlineData("{{#if DownloadedFiles.Size.count}}yes{{else}}no{{/if}}", "yes")]
    [InlineData("{{#if Missing}}1{{else if Duration}}2{{else}}3{{/if}}", "2")]
    [InlineData("{{#unless Missing}}none{{/unless}}", "none")]
    [InlineData("{{#if command}}by command{{/if}}", "by command")]
    [InlineData("{{#each DownloadedFiles}}{{@index}}:{{Name}}({{size Size}}){{#unless @last}}, {{/unless}}{{/each}}", "0:a & b.txt(1 МБ), 1:c.txt(2 МБ)")]
    [InlineData("{{#each DownloadedFiles}}{{this.Name}};{{../Duration}};{{login}} {{/each}}", "a & b.txt;310;271914 c.txt;310;271914 ")]
    [InlineData("{{#each DownloadedFiles}}{{#if Duration}}has{{else}}{{../login}}{{/if}} {{/each}}", "271914 271914 ")]
    [InlineData("{{#each HostIP}}[{{this}}{{.}}]{{/each}}", "[10.0.0.110.0.0.1][10.0.0.210.0.0.2]")]
    [InlineData("{{#each UploadedFiles}}x{{else}}none{{/each}}", "none")]
    [InlineData("{{#each DownloadedFiles.Name}}<{{this}}>{{/each}}", "<a & b.txt><c.txt>")]
    public void Blocks_WorkOnFields(string template, string expected) => Text(template, Session).ShouldBe(expected);

    [Fact]
    public void CommentsOfATicket_HaveATextAndAnAuthor()
    {
        const string Ticket = "<Event><Comments><Comment AuthorID=\"a\">первый</Comment><Comment><AuthorID>b</AuthorID><Text>второй</Text></Comment></Comments></Event>";

        Text("{{#each Comments}}{{AuthorID}}: {{Text}};{{/each}}", Ticket).ShouldBe("a: первый;b: второй;");
        Text("{{Comments.Text}}", Ticket).ShouldBe("первый, второй");
    }

    [Theory]
    [InlineData("{{local Time}}", "25.03.2015 15:00:00")]
    [InlineData("{{local StartTime}}", "25.03.2015 15:00:00")]
    [InlineData("{{local StartTime format=\"HH:mm\"}}", "15:00")]
    [InlineData("{{local StartTime format=\"d MMMM\"}}", "25 марта")]
    [InlineData("{{local EndTime}}", "25.03.2015 18:00:00")]
    [InlineData("{{local AcceptTime}}", "25.03.2015 13:00:00")]
    [InlineData("[{{local Missing}}]", "[]")]
    [InlineData("{{local CallResult}}", "soon")]
    [InlineData("{{Time}}", "2015-03-25T12:00:00Z")]
    public void Times_AreShownInTheZoneOfPeople(string template, string expected) => Text(template, """
        <Event Time="2015-03-25 12:00:00"><StartTime>2015-03-25 15:00:00</StartTime><EndTime>2015-03-25T15:00:00Z</EndTime>
        <AcceptTime>2015-03-25 15:00:00+05:00</AcceptTime><CallResult>soon</CallResult></Event>
        """).ShouldBe(expected);

    [Fact]
    public void InnerTime_OfAWorkstationElsewhere_IsShownInTheZoneOfPeople() =>
        Text("{{local StartTime format=\"HH:mm\"}} {{local Time format=\"HH:mm\"}}", "<Event Time=\"2015-03-25 12:00:00\"><StartTime>2015-03-25 15:00:00</StartTime></Event>", Russian with
        {
            Clock = new EventClock(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg")),
        }).ShouldBe("13:00 15:00");

    [Fact]
    public void Time_OfAnEventWithoutOne_IsThatOfReceipt() => Text("{{local Time}}", "<Event/>").ShouldBe("25.03.2015 15:00:01");

    [Theory]
    [InlineData("{{name CallFrom}}", "100", "Иван Петров")]
    [InlineData("{{name CallFrom}}", "200", "200")]
    [InlineData("[{{name Missing}}]", "100", "[]")]
    [InlineData("{{duration CallFrom}}", "310", "5 мин 10 с")]
    [InlineData("{{duration CallFrom}}", "0", "0 с")]
    [InlineData("{{duration CallFrom}}", "3600", "1 ч")]
    [InlineData("{{duration CallFrom}}", "93784", "26 ч 3 мин 4 с")]
    [InlineData("{{duration CallFrom}}", "1:02:03", "1 ч 2 мин 3 с")]
    [InlineData("{{duration CallFrom}}", "59.6", "1 мин")]
    [InlineData("{{duration CallFrom}}", "-5", "-5")]
    [InlineData("{{duration CallFrom}}", "99999999999999999999", "99999999999999999999")]
    [InlineData("{{duration CallFrom}}", "long", "long")]
    [InlineData("{{size CallFrom}}", "0", "0 Б")]
    [InlineData("{{size CallFrom}}", "1023", "1023 Б")]
    [InlineData("{{size CallFrom}}", "1024", "1 КБ")]
    [InlineData("{{size CallFrom}}", "1048575", "1 МБ")]
    [InlineData("{{size CallFrom}}", "1572864", "1,5 МБ")]
    [InlineData("{{size CallFrom}}", "12582912", "12 МБ")]
    [InlineData("{{size CallFrom}}", "1099511627776", "1 ТБ")]
    [InlineData("{{size CallFrom}}", "big", "big")]
    [InlineData("{{json CallFrom}}", "Привет \"мир\"", "\"Привет \\\"мир\\\"\"")]
    [InlineData("{{json Missing}}", "1", "null")]
    public void Helpers_SayWhatPeopleRead(string template, string value, string expected) =>
        Text(template, new AgentEvent { Fields = FieldList.Of(("CallFrom", value)) }).ShouldBe(expected);

    [Theory]
    [InlineData("+79000000001", "+7 (900) 000-00-01")]
    [InlineData("89000000001", "+7 (900) 000-00-01")]
    [InlineData("79000000001", "+7 (900) 000-00-01")]
    [InlineData("9000000001", "+7 (900) 000-00-01")]
    [InlineData("8 (495) 123-45-67", "+7 (495) 123-45-67")]
    [InlineData("101", "101")]
    [InlineData("123456", "123456")]
    [InlineData("1234567", "1234567")]
    [InlineData("+375 29 123-45-67", "+375291234567")]
    [InlineData("+8613800138000", "+8613800138000")]
    [InlineData("+4930123456", "+4930123456")]
    [InlineData("1234567890123456", "1234567890123456")]
    [InlineData("sip:101@pbx", "sip:101@pbx")]
    [InlineData("anonymous", "anonymous")]
    [InlineData("+", "+")]
    public void Phone_IsWrittenAsPeopleDo(string number, string expected)
    {
        Text("{{phone CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", number)) }).ShouldBe(expected);
        Text("{{name CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", number)) }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{name ClientID}}", "клиент 531ef6c7", "client 531ef6c7")]
    [InlineData("{{name UserID}}", "клиент af4ff1e0", "client af4ff1e0")]
    [InlineData("{{name ColleagueID}}", "сотрудник 6b1d9f00", "colleague 6b1d9f00")]
    [InlineData("{{name ServiceID}}", "линия 2727c543", "service 2727c543")]
    [InlineData("{{name CallID}}", "звонок 74237de0", "call 74237de0")]
    [InlineData("{{name CounterpartID}}", "код 12345678", "id 12345678")]
    [InlineData("{{name CallFrom}}", "клиент af4ff1e0", "client af4ff1e0")]
    [InlineData("{{who CallTo}}", "сотрудник 0d5a3c1e", "colleague 0d5a3c1e")]
    [InlineData("{{name login}}", "89991234567", "89991234567")]
    [InlineData("{{short TreatmentID}} {{short CallID}} {{short SipCause}}", "42 74237de0 503", "42 74237de0 503")]
    [InlineData("{{#each CallFrom}}{{name this}}{{/each}}", "клиент af4ff1e0", "client af4ff1e0")]
    [InlineData("{{#each Comments}}{{name AuthorID}};{{/each}}", "клиент af4ff1e0;сотрудник 0d5a3c1e;", "client af4ff1e0;colleague 0d5a3c1e;")]
    public void Unnamed_AreWhatTheirFieldsSay(string template, string russian, string english)
    {
        AgentEvent packet = Events.Read("""
            <Event Mode="ServicesClients" Object="Call" Initiator="Incoming"><ClientID>{531EF6C7-deb8-11e0-ad02-000c2926d843}</ClientID>
            <UserID>af4ff1e0-584b-11e4-80c5-0025904f970d</UserID><ColleagueID>6b1d9f000a1b4c5d8e2f000000000102</ColleagueID>
            <ServiceID>2727c543-55fc-11e4-80c5-0025904f970d</ServiceID><CallID>74237de0-5537-513c-f8d6-aae0c9499378</CallID>
            <CounterpartID>12345678-5537-513c-f8d6-aae0c9499378</CounterpartID><CallFrom>AF4FF1E0584B11E480C50025904F970D</CallFrom>
            <CallTo>0d5a3c1e-7f42-4b19-9d60-1c2e3f405162</CallTo><TreatmentID>42</TreatmentID><SipCause>503</SipCause>
            <Comments><Comment AuthorID="af4ff1e0-584b-11e4-80c5-0025904f970d">a</Comment><Comment AuthorID="0d5a3c1e-7f42-4b19-9d60-1c2e3f405162">b</Comment></Comments></Event>
            """);
        TextTemplate compiled = Compile(template, TextFormat.Plain);

        compiled.Render(packet, "89991234567", Events.ReceivedAt, Russian).ShouldBe(russian);
        compiled.Render(packet, "89991234567", Events.ReceivedAt, English).ShouldBe(english);
    }

    [Theory]
    [InlineData("ServicesClients", "Incoming", "клиент 11111111 → сотрудник 22222222")]
    [InlineData("ServicesClients", "Self", "сотрудник 11111111 → клиент 22222222")]
    [InlineData("Colleagues", "Incoming", "сотрудник 11111111 → сотрудник 22222222")]
    [InlineData("Softphone", "Incoming", "сотрудник 11111111 → сотрудник 22222222")]
    public void SidesOfACall_AreWhoTheyMustBe_WhereTheEventNamesNobody(string mode, string initiator, string expected) =>
        Text("{{name CallFrom}} → {{name CallTo}}", $"""
            <Event Mode="{mode}" Object="Call" Initiator="{initiator}"><CallFrom>11111111-584b-11e4-80c5-0025904f970d</CallFrom>
            <CallTo>22222222-584b-11e4-80c5-0025904f970d</CallTo></Event>
            """).ShouldBe(expected);

    [Theory]
    [InlineData("incoming", "", "клиент 11111111")]
    [InlineData("self", "", "сотрудник 11111111")]
    [InlineData("incoming", "<UserID>22222222-584b-11e4-80c5-0025904f970d</UserID>", "сотрудник 11111111")]
    public void Author_IsWhoItMustBe(string initiator, string more, string expected) =>
        Text("{{name AuthorID}}", $"""<Event Mode="ServicesClients" Object="Message" Initiator="{initiator}"><AuthorID>11111111-584b-11e4-80c5-0025904f970d</AuthorID>{more}</Event>""")
            .ShouldBe(expected);

    [Fact]
    public void Who_HasTheNumberBehindTheName() =>
        Text("{{who CallFrom}}; {{who CallTo}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", "100"), ("CallTo", "89000000001")) })
            .ShouldBe("Иван Петров, 100; +7 (900) 000-00-01");

    [Theory]
    [InlineData("RingingTimeout", "никто не ответил", "nobody answered")]
    [InlineData("ringingtimeout", "никто не ответил", "nobody answered")]
    [InlineData("Away", "нет на месте", "away")]
    [InlineData("NeverHeardOf", "NeverHeardOf", "NeverHeardOf")]
    public void Words_AreThoseOfPeople(string word, string russian, string english)
    {
        var packet = new AgentEvent { Fields = FieldList.Of(("CallResult", word)) };

        Text("{{word CallResult}}", packet).ShouldBe(russian);
        Text("{{word CallResult}}", packet, English).ShouldBe(english);
    }

    [Fact]
    public void EveryWordOfTheWire_HasWordsOfPeople()
    {
        string[] all = [.. CallResults.All, .. Statuses.All, .. Modes.All, .. Initiators.All, .. Objects.All, .. States.All];

        foreach (TextSettings settings in new[] { Russian, English })
        {
            // "incoming" is English as it is.
            all.Where(word => Text("{{word CallResult}}", new AgentEvent { Fields = FieldList.Of(("CallResult", word)) }, settings) == word && word != Initiators.Incoming)
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("{{duration Duration}}", "5 min 10 s")]
    [InlineData("{{size DownloadedFiles.Size.sum}}", "3 MB")]
    [InlineData("{{size DownloadedFiles.Size}}", "1 MB, 2 MB")]
    [InlineData("{{json HostIP}}", "[\"10.0.0.1\",\"10.0.0.2\"]")]
    [InlineData("{{local DownloadedFiles.StartTime format=\"d MMMM\"}}", "25 March")]
    public void Helpers_SpeakEnglish_AndWorkOnLists(string template, string expected) => Text(template, Session, English).ShouldBe(expected);

    [Fact]
    public void Plain_EscapesNothing() => Text("{{CallFrom}} {{json CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", "<b>&'\"")) })
        .ShouldBe("<b>&'\" \"<b>&'\\\"\"");

    [Fact]
    public void Html_EscapesValues_AndHelpers_AndNotTheTemplate()
    {
        TextTemplate template = Compile("<b>{{CallFrom}}</b> {{name CallFrom}} {{json CallFrom}} Привет'", TextFormat.Html);

        template.Render(new AgentEvent { Fields = FieldList.Of(("CallFrom", "<i>&'\" Ия")) }, "271914", Events.ReceivedAt, Russian)
            .ShouldBe("<b>&lt;i&gt;&amp;&#39;&quot; Ия</b> &lt;i&gt;&amp;&#39;&quot; Ия &quot;&lt;i&gt;&amp;&#39;\\&quot; Ия&quot; Привет'");
    }

    [Fact]
    public void ValuesThatLookLikeTemplates_AreText() =>
        Text("{{CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", "{{login}} {{#each}}")) }).ShouldBe("{{login}} {{#each}}");

    [Fact]
    public void ControlCharacters_AreDropped_ButLineEndsAndTabs() =>
        Text("a\tb\nc\r\n{{CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", "x\u0007\u001b\u009b\ny")) }).ShouldBe("a\tb\nc\nx\ny");

    [Fact]
    public void LongText_IsCut()
    {
        string text = Text("{{CallFrom}}{{CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", new string('я', 60_000))) });

        text.Length.ShouldBe(65_536);
        text.ShouldEndWith("яя…");
    }

    [Fact]
    public void LongText_IsNotCutInTheMiddleOfALetterOrAnEntity()
    {
        Text("a{{CallFrom}}", new AgentEvent { Fields = FieldList.Of(("CallFrom", string.Concat(Enumerable.Repeat("😀", 40_000)))) })
            .ShouldEndWith("😀…");

        string html = Compile("{{CallFrom}}", TextFormat.Html)
            .Render(new AgentEvent { Fields = FieldList.Of(("CallFrom", new string('&', 20_000))) }, "1", Events.ReceivedAt, Russian);
        html.ShouldEndWith("&amp;…");
        html.Length.ShouldBeLessThanOrEqualTo(65_536);
    }

    [Fact]
    public void Template_IsForAnyNumberOfThreads()
    {
        TextTemplate template = Compile("{{login}} {{duration CallFrom}} {{#if CallTo}}x{{/if}}", TextFormat.Plain);

        Parallel.For(0, 2000, number => template
            .Render(new AgentEvent { Fields = FieldList.Of(("CallFrom", number.ToString(CultureInfo.InvariantCulture) + "x")) }, $"l{number}", Events.ReceivedAt, Russian)
            .ShouldBe($"l{number} {number}x "));
    }

    [Fact]
    public void Settings_AreThoseOfTheCall()
    {
        TextTemplate template = Compile("{{duration CallFrom}}", TextFormat.Plain);
        var packet = new AgentEvent { Fields = FieldList.Of(("CallFrom", "60")) };

        template.Render(packet, "1", Events.ReceivedAt, Russian).ShouldBe("1 мин");
        template.Render(packet, "1", Events.ReceivedAt, English).ShouldBe("1 min");
    }

    [Fact]
    public void EverySample_HasAText()
    {
        TextTemplate template = Compile("{{object}} {{name CallFrom}} {{local StartTime}} {{MessageBody}}", TextFormat.Plain);

        foreach (string name in SampleEvents.Names)
        {
            template.Render(Events.Routed(Events.Sample(name)), Russian).ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static string Text(string template, string xml, TextSettings? settings = null) => Text(template, Events.Read(xml), settings);

    private static string Text(string template, AgentEvent packet, TextSettings? settings = null) =>
        Compile(template, TextFormat.Plain).Render(packet, "271914", Events.ReceivedAt, settings ?? Russian);

    private static TextTemplate Compile(string template, TextFormat format)
    {
        TextTemplateResult result = TextTemplate.Compile(template, format);
        result.Problems.Where(problem => !problem.IsWarning).ShouldBeEmpty();
        return result.Template.ShouldNotBeNull();
    }

    private static EventClock ClockOf(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private sealed class Directory : INames
    {
        public string? Find(string id) => id == "100" ? "Иван Петров" : null;
    }
}
