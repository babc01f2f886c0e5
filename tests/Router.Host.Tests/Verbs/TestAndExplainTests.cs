using System.Text.Json;
using Router.Host.Tests.CommandLine;

namespace Router.Host.Tests.Verbs;

public sealed class TestAndExplainTests : IDisposable
{
    private const string Rules = """
        version: 1
        language: ru
        time-zone: Europe/Moscow
        agents: { time-zone: Europe/Moscow }
        sinks: { screen: { type: console }, archive: { type: file, path: a.jsonl } }
        routes:
          - name: missed
            when: { object: Call, state: Finished, CallResult: [RingingTimeout, RejectedByCaller] }
            to: { sink: screen, text: "Пропущен {{local StartTime}}" }
          - name: long
            when: [{ object: Call, BillSec: { above: 10m } }, { object: Message }]
            to: screen
          - name: off
            enabled: false
            to: screen
          - name: all
            to: archive

        """;

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Tests_ComparesTheTextsThatWouldBeSent_AndFailsWith1()
    {
        _cli.Write("router.yaml", Rules + """
            tests:
              - name: right
                event: { sample: missed-call }
                expect: { screen: "Пропущен 25.03.2015 15:00:00", archive: "*" }
              - name: wrong
                event: { sample: missed-call }
                expect: { screen: "Принят*", archive: none }
            """);

        (await _cli.RunAsync("test")).ShouldBe(1);

        _cli.Out.ShouldBe(
            """
            прошёл     right
            не прошёл  wrong (router.yaml:22)
                       screen: ожидалось "Принят*", вышло "Пропущен 25.03.2015 15:00:00"
                       archive: ожидалось ничего, вышло событие без текста
            тестов 2: прошло 1, не прошло 1

            """.ReplaceLineEndings("\n"));
        (await _cli.RunAsync("test", "--json")).ShouldBe(1);
        using var answer = JsonDocument.Parse(_cli.Out);
        answer.RootElement.GetProperty("failed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task FileWithoutTests_SaysSo()
    {
        _cli.Write("router.yaml", Rules);

        (await _cli.RunAsync("test", "--lang", "en")).ShouldBe(0);
        _cli.Out.ShouldBe("the file has no tests; nothing to run\n");
    }

    [Fact]
    public async Task Explain_TellsOfEachRoute_TheFirstFailedTestOrTheText()
    {
        _cli.Write("router.yaml", Rules);

        (await _cli.RunAsync("explain", "--event", "sample:missed-call,BillSec=30,StartTime=2026-01-14 10:00:00", "--login", "271914")).ShouldBe(0);

        _cli.Out.ShouldBe(
            """
            событие ServicesClients/Call/Finished/incoming, логин 271914
            + missed (router.yaml:7): берёт
                → screen: Пропущен 14.01.2026 10:00:00
            - long (router.yaml:10): не берёт
                router.yaml:11:28: нужно BillSec: { above: 10m }, а в событии 30
                router.yaml:11:57: нужно object: Message, а в событии Call
            - off (router.yaml:13): выключен (enabled: false)
            + all (router.yaml:16): берёт
                → archive: событие без текста
            итог: доставок 2

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Explain_TakesTheXmlOfOneEvent_AndAnswersAsJson()
    {
        _cli.Write("router.yaml", Rules);
        _cli.Write("event.xml", "<Event Mode=\"Softphone\" Object=\"Call\" Initiator=\"Self\"><State>Finished</State><CallResult>Success</CallResult></Event>");

        (await _cli.RunAsync("explain", "--event", "event.xml", "--json")).ShouldBe(0);

        using var answer = JsonDocument.Parse(_cli.Out);
        answer.RootElement.GetProperty("routes").EnumerateArray().Select(route => $"{route.GetProperty("name").GetString()} {route.GetProperty("outcome").GetString()}")
            .ShouldBe(["missed test-failed", "long test-failed", "off not-enabled", "all taken"]);
        answer.RootElement.GetProperty("routes")[0].GetProperty("failures")[0].GetProperty("found").GetString().ShouldBe("Success");
    }

    [Theory]
    [InlineData("sample:Call.Finnished", "--event: there is no sample Call.Finnished; did you mean Call.Finished? [RT612]")]
    [InlineData("sample:Call.Finished,CallResutl=x", "--event: there is no field CallResutl; did you mean CallResult? [RT612]")]
    [InlineData("no.xml", "the file no.xml cannot be read: there is none [RT610]")]
    public async Task EventThatCannotBeRead_IsOneLine(string source, string told)
    {
        _cli.Write("router.yaml", Rules);

        (await _cli.RunAsync("explain", "--event", source, "--lang", "en")).ShouldBe(2);
        _cli.Error.ShouldBe(told + "\n");
    }

    [Fact]
    public async Task FileThatHoldsNoEvent_IsTold()
    {
        _cli.Write("router.yaml", Rules);
        _cli.Write("event.json", "{}");

        (await _cli.RunAsync("explain", "--event", "event.json")).ShouldBe(2);
        _cli.Error.ShouldStartWith("--event: в файле event.json нужен XML одного события, <Event …>…</Event> (");
    }

    [Fact]
    public async Task BrokenFile_EndsTestAndExplainWith2_AndItsErrors()
    {
        _cli.Write("router.yaml", "version: 1\nroutes: > 5\n");

        (await _cli.RunAsync("test", "--lang", "en")).ShouldBe(2);
        _cli.Error.ShouldContain("[RT104]");
        (await _cli.RunAsync("explain", "--event", "sample:missed-call", "--lang", "en")).ShouldBe(2);
        _cli.Error.ShouldContain("[RT104]");
        _cli.Out.ShouldBeEmpty();
    }
}
