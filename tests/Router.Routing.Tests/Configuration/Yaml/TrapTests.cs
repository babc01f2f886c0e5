using System.Text;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Configuration.Yaml;

/// <summary>Every trap of people.md with its own message in both languages, at its own place.</summary>
public class TrapTests
{
    private const string Head = "version: 1\nsinks: { archive: { type: file } }\nroutes:\n  - name: r\n    to: archive\n    when:\n";

    [Theory]
    [InlineData("BillSec: > 600", 16, "знак > в YAML пишется словом: BillSec: { above: 600 } [RT104]", "YAML reads > as something else; write BillSec: { above: 600 } [RT104]")]
    [InlineData("BillSec: >= 60", 16, "знак > в YAML пишется словом: BillSec: { at-least: 60 } [RT104]", "YAML reads > as something else; write BillSec: { at-least: 60 } [RT104]")]
    [InlineData("BillSec: >5", 16, "знак > в YAML пишется словом: BillSec: { above: 5 } [RT104]", "YAML reads > as something else; write BillSec: { above: 5 } [RT104]")]
    [InlineData("mode: != Colleagues", 13, "знак ! YAML читает как метку и теряет; напишите mode: { not: Colleagues } [RT106]", "YAML reads ! as a tag and drops it; write mode: { not: Colleagues } [RT106]")]
    [InlineData("initiator: !incoming", 18, "знак ! YAML читает как метку и теряет; напишите initiator: { not: incoming } [RT106]", "YAML reads ! as a tag and drops it; write initiator: { not: incoming } [RT106]")]
    [InlineData("CallFrom: *123", 17, "знак * в YAML — ссылка, Router их не читает; возьмите в кавычки: CallFrom: '*123' [RT107]", "YAML reads * as a reference, which Router does not take; use quotes: CallFrom: '*123' [RT107]")]
    [InlineData("CallFrom: &a 1", 17, "знак & в YAML — ссылка, Router их не читает; возьмите в кавычки: CallFrom: '&a 1' [RT107]", "YAML reads & as a reference, which Router does not take; use quotes: CallFrom: '&a 1' [RT107]")]
    [InlineData("CallFrom: @me", 17, "со знака @ текст в YAML начинаться не может; возьмите в кавычки: CallFrom: '@me' [RT109]", "a text cannot begin with @ in YAML; use quotes: CallFrom: '@me' [RT109]")]
    [InlineData("CallFrom: %5", 17, "со знака % текст в YAML начинаться не может; возьмите в кавычки: CallFrom: '%5' [RT109]", "a text cannot begin with % in YAML; use quotes: CallFrom: '%5' [RT109]")]
    [InlineData("CallFrom: {{name X}} и", 17, "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: CallFrom: '{{name X}} и' [RT110]", "YAML reads {{ in its own way here; put the whole text in quotes: CallFrom: '{{name X}} и' [RT110]")]
    [InlineData("MessageBody: срочно #1", 27, "всё после # YAML отбросит; возьмите текст в кавычки: MessageBody: 'срочно #1' (а в комментарии поставьте пробел после #) [RT111]", "YAML drops everything after #; put the text in quotes: MessageBody: 'срочно #1' (in a comment put a space after #) [RT111]")]
    [InlineData("CallFrom: glob: x", 21, "второе двоеточие в строке; напишите CallFrom: { glob: x } [RT113]", "a second colon on the line; write CallFrom: { glob: x } [RT113]")]
    [InlineData("MessageBody: \"regex:\\bсрочно\\b\"", 27, "в двойных кавычках \\b — служебный знак; возьмите одинарные: 'regex:\\bсрочно\\b' [RT105]", "a backslash in double quotes is special (\\b); use single quotes: 'regex:\\bсрочно\\b' [RT105]")]
    [InlineData("MessageBody: \"D:\\new\\temp\"", 23, "в двойных кавычках \\n — служебный знак; возьмите одинарные: 'D:\\new\\temp' [RT105]", "a backslash in double quotes is special (\\n); use single quotes: 'D:\\new\\temp' [RT105]")]
    [InlineData("MessageBody: \"C:\\data\\\"", 23, "в двойных кавычках \\d — служебный знак; возьмите одинарные: 'C:\\data\\' [RT105]", "a backslash in double quotes is special (\\d); use single quotes: 'C:\\data\\' [RT105]")]
    [InlineData("MessageBody: 'it's'", 24, "лишнее после закрывающей кавычки: s'; кавычку внутри '…' удваивают: '' [RT116]", "something follows the closing quote: s'; a quote within '…' is doubled: '' [RT116]")]
    [InlineData("object:Call", 13, "после двоеточия нужен пробел: object: Call [RT114]", "a space is needed after the colon: object: Call [RT114]")]
    public void Trap_InAWhen_IsToldInItsOwnWords(string line, int column, string russian, string english)
    {
        ConfigurationResult result = Rules.Read($"{Head}      {line}\n");

        Diagnostic found = result.Diagnostics.ShouldHaveSingleItem();
        found.ToString(Language.Russian).ShouldBe($"router.yaml:7:{column}: {russian}");
        found.ToString(Language.English).ShouldBe($"router.yaml:7:{column}: {english}");
        result.Configuration.ShouldBeNull();
    }

    [Theory]
    [InlineData("{ sink: archive, text: Привет, мир }", 40, "запятая внутри { } обрывает текст, «мир» стало отдельным ключом; возьмите текст в кавычки: text: 'Привет, мир' [RT112]")]
    [InlineData("{ sink: archive, text: раз, два, три, chat: 5 }", 37, "запятая внутри { } обрывает текст, «два» стало отдельным ключом; возьмите текст в кавычки: text: 'раз, два, три' [RT112]")]
    [InlineData("{ sink: archive, text: {{name X}} звонит }", 32, "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: text: '{{name X}} звонит' [RT110]")]
    [InlineData("{ sink: archive, text: Звонит {{name X}} }", 39, "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: text: 'Звонит {{name X}}' [RT110]")]
    [InlineData("{ sink: archive, chat: @me }", 32, "со знака @ текст в YAML начинаться не может; возьмите в кавычки: chat: '@me' [RT109]")]
    [InlineData("{ sink: archive, limit: > 5 }", 33, "знак > в YAML пишется словом: limit: { above: 5 } [RT104]")]
    [InlineData("{ sink: archive, text:Привет }", 30, "после двоеточия нужен пробел: text: Привет [RT114]")]
    [InlineData("{ sink: archive, text: \"C:\\data\" }", 35, "в двойных кавычках \\d — служебный знак; возьмите одинарные: 'C:\\data' [RT105]")]
    public void Trap_WithinBraces_IsToldInItsOwnWords(string to, int column, string russian)
    {
        ConfigurationResult result = Rules.Read($"version: 1\nsinks: {{ archive: {{ type: file }} }}\nroutes:\n  - name: r\n    to: {to}\n");

        result.Diagnostics.ShouldHaveSingleItem().ToString(Language.Russian).ShouldBe($"router.yaml:5:{column}: {russian}");
    }

    [Fact]
    public void Anchor_BeforeAMap_LeavesTheMapToBeRead()
    {
        ConfigurationResult result = Rules.Read("version: 1\nsinks:\n  a: &base\n    tipe: file\n  b: *base\n");

        result.Diagnostics.Select(item => $"{item.Position.Line}:{item.Position.Column} {item.Code}").ShouldBe(["3:6 RT107", "4:5 RT122", "5:6 RT107"]);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    public void File_WithWindowsLineEndsOrAMark_IsReadAlike(string lineEnd, string mark)
    {
        string text = mark + DesignExample.Text.Replace("\n", lineEnd, StringComparison.Ordinal);

        ConfigurationResult result = Rules.Read(text);
        result.Diagnostics.ShouldBeEmpty();
        result.Configuration!.Routes.Select(route => route.Name).ShouldBe(["missed calls to the duty chat", "everything to the archive"]);
        Rules.Read(text.Replace("object: Call", "object: > 5", StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem()
            .Russian.ShouldBe("знак > в YAML пишется словом: object: { above: 5 }");
    }

    [Fact]
    public void Tab_InAnIndent_IsTold()
    {
        ConfigurationResult result = Rules.Read("version: 1\nsinks:\n\tarchive: { type: file }\n");

        Diagnostic found = result.Diagnostics.ShouldHaveSingleItem();
        found.ToString(Language.Russian).ShouldBe("router.yaml:3:1: в отступе табуляция; в YAML отступают только пробелами [RT103]");
        found.ToString(Language.English).ShouldBe("router.yaml:3:1: a tab in the indent; YAML takes spaces only [RT103]");
    }

    [Fact]
    public void File_InWindows1251_IsTold()
    {
        byte[] bytes = [.. "version: 1\n# "u8, 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, (byte)'\n'];

        Diagnostic found = ConfigurationReader.Read(Rules.File, bytes).Diagnostics.ShouldHaveSingleItem();
        found.ToString(Language.Russian).ShouldBe("router.yaml:1: файл не в UTF-8, похоже на Windows-1251; сохраните как UTF-8 [RT101]");
        found.ToString(Language.English).ShouldBe("router.yaml:1: the file is not UTF-8, it looks like Windows-1251; save it as UTF-8 [RT101]");
    }

    [Fact]
    public void File_InUtf16_IsTold() =>
        ConfigurationReader.Read(Rules.File, Encoding.Unicode.GetBytes("version: 1\n")).Diagnostics.ShouldHaveSingleItem()
            .English.ShouldBe("the file is not UTF-8, it looks like UTF-16; save it as UTF-8");

    [Theory]
    [InlineData("when: { object: Call", "RT117")]
    [InlineData("when: { object: Call }}", "RT117")]
    [InlineData("when: { object: \"Call }", "RT115")]
    [InlineData("note: !!str 5", "RT106")]
    [InlineData("<<: { object: Call }", "RT108")]
    [InlineData("note:", "RT118")]
    [InlineData("note: ''", "RT118")]
    [InlineData("note: a\u0008b", "RT119")]
    [InlineData("note: \uE000", "RT119")]
    [InlineData("name: again", "RT120")]
    [InlineData("note: text\n      object: Call", "RT102")]
    public void Yaml_ThatRouterDoesNotTake_IsTold(string line, string code)
    {
        ConfigurationResult result = Rules.Read($"version: 1\nsinks: {{ archive: {{ type: file }} }}\nroutes:\n  - name: r\n    to: archive\n    {line}\n");

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("text: | # a comment\n        > 60\n        {{name X}} #1: x\n      chat: 5")]
    [InlineData("text: >\n        @me *x\n\n        !y\n      chat: 5")]
    [InlineData("text: >-\n        a: b: c\n      chat: 5")]
    [InlineData("text: '{{name X}}, > 60 #1'\n      chat: \"a \\\\ \\\"b\\\" # c\"")]
    [InlineData("text: Звонок {{name X}} > 60 ! @\n      chat: 5 # a comment")]
    [InlineData("text: one\n        two > 3\n      chat: 5")]
    [InlineData("{ text: 'a, b',\n        chat: \"5\" }")]
    [InlineData("'text': http://x/y\n      \"chat\": C:\\data")]
    public void Yaml_ThatIsFine_IsTaken(string target)
    {
        string map = target.StartsWith('{') ? $"\n      {target}" : $"\n      {target}\n      sink: archive";
        ConfigurationResult result = Rules.Read(
            $"---\nversion: 1\nsinks: {{ archive: {{ type: file }} }}\nroutes:\n  - name: r\n    to:{map.Replace("{ text", "{ sink: archive, text", StringComparison.Ordinal)}\n");

        result.Diagnostics.ShouldBeEmpty();
        result.Configuration!.Routes[0].Targets[0].Options.Keys.ShouldBe(["text", "chat"]);
    }

    [Theory]
    [InlineData("0271914")]
    [InlineData("09:00")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("2015-03-25")]
    [InlineData("74237de05537513cf8d6aae0c9499378")]
    public void Scalar_OfAnyLook_IsItsTextAsWritten(string text) =>
        Rules.Read($"version: 1\nsinks: {{ a: {{ type: file }} }}\nroutes:\n- name: r\n  to: {{ sink: a, chat: {text} }}\n")
            .Configuration!.Routes[0].Targets[0].Options["chat"].ShouldBe(text);

    [Fact]
    public void File_WithManyErrors_GivesAllOfThemInOrder()
    {
        ConfigurationResult result = Rules.Read("""
            version: 2
            time-zone: Mars/Olympus
            sinkz: {}
            hours: { work: [someday 25:00] }
            sinks:
              archive: { path: x }
            routes:
              - name: one
                when: { object: Call, BillSec: > 60, initator: incoming, CallFrom: { regexp: x } }
                to: archiv
              - name: one
                when: { hours: wrk, ClientID: { in: vip }, MessageBody: { regex: '(?=x)' }, Duration: { above: ten } }
                after: 10m
              - to: [archive, nowhere]
                sample: 1
            tests:
              - event: { sample: nothing }
                expect: { archiv: none }
            """);

        result.Configuration.ShouldBeNull();
        result.Diagnostics.Select(item => $"{item.Position.Line}:{item.Position.Column} {item.Code}").ShouldBe(
        [
            "1:10 RT138", "2:12 RT137", "3:1 RT121", "4:17 RT136", "6:12 RT122",
            "9:36 RT104", "9:42 RT121", "9:74 RT121", "10:9 RT125",
            "11:5 RT122", "11:11 RT126", "12:20 RT125", "12:41 RT125", "12:70 RT132", "12:100 RT131", "13:5 RT127",
            "14:5 RT122", "14:19 RT125", "15:13 RT135", "17:22 RT124", "18:15 RT125",
        ]);
    }
}
