using Router.Host.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Configuration;

public sealed class OptionsReaderTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void OptionsOfEveryKind_AreRead()
    {
        FakeOptions options = _loading.Options(
            "name: 0271914",
            "count: 10",
            "max-size: 5MB",
            "delay: 1.5m",
            "is-quiet: true",
            "url: https://crm.example.ru/hook",
            "token: abc123",
            "mode: when-asked",
            "tags: [a, b]",
            "labels: { one: 1, two: 2 }",
            "headers: { X-Team: support }",
            "group: { user: u, password: p }");

        options.Name.ShouldBe("0271914");
        options.Count.ShouldBe(10);
        options.MaxSize.ShouldBe(5 * 1024 * 1024);
        options.Delay.ShouldBe(TimeSpan.FromSeconds(90));
        options.IsQuiet.ShouldBeTrue();
        options.Url.ShouldBe(new Uri("https://crm.example.ru/hook"));
        options.Token!.Reveal().ShouldBe("abc123");
        options.Mode.ShouldBe(FakeMode.WhenAsked);
        options.Tags.ShouldBe(["a", "b"]);
        options.Labels["two"].ShouldBe("2");
        options.Headers["X-Team"].Reveal().ShouldBe("support");
        options.Group!.Password.Reveal().ShouldBe("p");
    }

    [Fact]
    public void OptionsThatAreNotGiven_KeepTheirDefaults()
    {
        FakeOptions options = _loading.Options("name: n", "tags: one");

        options.ShouldBe(new FakeOptions { Name = "n", Tags = options.Tags, Labels = options.Labels, Headers = options.Headers });
        options.Tags.ShouldBe(["one"]);
    }

    [Theory]
    [InlineData("cuont: 3", "router.yaml:6:5: неизвестный ключ «cuont»; может быть, count? [RT121]")]
    [InlineData("count: 11", "router.yaml:6:12: count: здесь от 1 до 10 [RT144]")]
    [InlineData("count: 2.5", "router.yaml:6:12: «2.5» — не целое число [RT143]")]
    [InlineData("count: [1]", "router.yaml:6:12: здесь нужно: текст [RT123]")]
    [InlineData("max-size: 1", "router.yaml:6:15: max-size: здесь не меньше 1KB [RT144]")]
    [InlineData("max-size: 5m", "router.yaml:6:15: «5m» — не размер; пишут 500KB, 5MB или 1GB [RT142]")]
    [InlineData("delay: 5", "router.yaml:6:12: «5» — не длительность; пишут 8s, 10m, 2h или 7d [RT141]")]
    [InlineData("delay: 2h", "router.yaml:6:12: delay: здесь от 1s до 1h [RT144]")]
    [InlineData("is-quiet: yes", "router.yaml:6:15: здесь нужно: true или false [RT123]")]
    [InlineData("url: /hook", "router.yaml:6:10: «/hook» — не адрес; пишут https://crm.example.ru/hook [RT145]")]
    [InlineData("mode: when-aksed", "router.yaml:6:11: «when-aksed» здесь не бывает; может быть, when-asked? [RT124]")]
    [InlineData("labels: [a]", "router.yaml:6:13: здесь нужно: ключи со значениями (ключ: значение) [RT123]")]
    [InlineData("group: { user: u, passwrod: p }", "router.yaml:6:12: нет обязательного ключа password [RT122]", "router.yaml:6:23: неизвестный ключ «passwrod»; может быть, password? [RT121]")]
    [InlineData("group: { user: root, password: '${env:P}' }", "router.yaml:6:14: group.user: root нельзя [RT147]")]
    [InlineData("window: 0", "router.yaml:6:13: window: здесь от 1 до 10000 [RT144]")]
    [InlineData("batch: { max: 0 }", "router.yaml:6:19: max: здесь от 1 до 10000 [RT144]")]
    [InlineData("was: a", "router.yaml:6:5: приёмник «a» ещё есть в sinks; was называет прежнее имя, которого больше нет [RT163]")]
    public void OptionThatIsWrong_IsToldAtItsPlace(string line, params string[] told)
    {
        _loading.Environment["P"] = "password";

        _loading.Told("name: n", line).ShouldBe(told);
    }

    [Fact]
    public void AllErrors_AreToldAtOnce_InTheOrderOfTheFile()
    {
        LoadResult result = _loading.Load("""
            version: 1
            log: { levl: debug, keep: 0s }
            sinks:
              a: { type: fake, count: x }
              b: { type: telegarm }
              c: { type: file }
            routes:
              - name: r
                when: { objcet: Call, BillSec: { above: ten } }
                to: [{ sink: a, chta: 5 }, { sink: d, chat: 5 }]
            journal: 5
            """);

        result.Configuration.ShouldBeNull();
        result.Diagnostics.Select(item => $"{item.Position.Line} {item.Code}").ShouldBe(
            ["2 RT121", "2 RT144", "4 RT122", "4 RT143", "5 RT146", "6 RT122", "9 RT121", "9 RT131", "10 RT125", "11 RT123"]);
        result.Diagnostics.Single(item => item.Code is "RT146").English.ShouldBe("there is no sink type \"telegarm\"; did you mean telegram?");
    }

    [Fact]
    public void RoutersOwnOptions_StartFromTheTypesDefaults_AlsoWithinAGroup()
    {
        LoadedConfiguration loaded = _loading.LoadRight("version: 1\nsinks: { a: { type: fake, name: n, timeout: 10s, batch: { linger: 2s } } }\n");

        var policy = loaded.Sinks["a"].Policy;
        (policy.Timeout, policy.Batch.Max, policy.Batch.Linger, policy.Parallel, policy.Window).ShouldBe((TimeSpan.FromSeconds(10), 7, TimeSpan.FromSeconds(2), 2, 256));
    }

    [Fact]
    public void Targets_AreReadLikeSinks_AndTextsCompiledAtTheirPlace()
    {
        string[] told =
        [
            .. _loading.Load("""
                version: 1
                sinks: { a: { type: fake, name: n } }
                routes:
                  - name: one
                    to: { sink: a, silnt: true, valid-for: soon }
                  - name: two
                    to: { sink: a, chat: "5", text: "{{nmae CallFrom}}" }
                  - name: three
                    to: a
                """).Diagnostics.Select(item => item.ToString(Language.English)),
        ];

        told.Length.ShouldBe(5);
        told[0].ShouldBe("router.yaml:5:9: the required key chat is missing [RT122]");
        told[1].ShouldBe("router.yaml:5:20: unknown key \"silnt\"; did you mean silent? [RT121]");
        told[2].ShouldBe("router.yaml:5:44: \"soon\" is no duration; write 8s, 10m, 2h or 7d [RT141]");
        told[3].ShouldStartWith("router.yaml:7:38: in the text, ");
        told[3].ShouldContain("nmae");
        told[4].ShouldBe("router.yaml:9:9: the required key chat is missing [RT122]");
    }
}
