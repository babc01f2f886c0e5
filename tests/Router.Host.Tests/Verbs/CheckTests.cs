using System.Text;
using System.Text.Json;
using Router.Host.Tests.CommandLine;

namespace Router.Host.Tests.Verbs;

/// <summary>Every trap and message of people.md about the file, as people meet it: through the verb, in both languages.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Head = "version: 1\nsinks: { archive: { type: file, path: a.jsonl } }\nroutes:\n  - name: r\n    to: archive\n    when:\n";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("BillSec: > 600", 16, "знак > в YAML пишется словом: BillSec: { above: 600 } [RT104]", "YAML reads > as something else; write BillSec: { above: 600 } [RT104]")]
    [InlineData("BillSec: >= 60", 16, "знак > в YAML пишется словом: BillSec: { at-least: 60 } [RT104]", "YAML reads > as something else; write BillSec: { at-least: 60 } [RT104]")]
    [InlineData("mode: != Colleagues", 13, "знак ! YAML читает как метку и теряет; напишите mode: { not: Colleagues } [RT106]", "YAML reads ! as a tag and drops it; write mode: { not: Colleagues } [RT106]")]
    [InlineData("initiator: !incoming", 18, "знак ! YAML читает как метку и теряет; напишите initiator: { not: incoming } [RT106]", "YAML reads ! as a tag and drops it; write initiator: { not: incoming } [RT106]")]
    [InlineData("CallFrom: *123", 17, "знак * в YAML — ссылка, Router их не читает; возьмите в кавычки: CallFrom: '*123' [RT107]", "YAML reads * as a reference, which Router does not take; use quotes: CallFrom: '*123' [RT107]")]
    [InlineData("CallFrom: @me", 17, "со знака @ текст в YAML начинаться не может; возьмите в кавычки: CallFrom: '@me' [RT109]", "a text cannot begin with @ in YAML; use quotes: CallFrom: '@me' [RT109]")]
    [InlineData("CallFrom: %5", 17, "со знака % текст в YAML начинаться не может; возьмите в кавычки: CallFrom: '%5' [RT109]", "a text cannot begin with % in YAML; use quotes: CallFrom: '%5' [RT109]")]
    [InlineData("CallFrom: glob: x", 21, "второе двоеточие в строке; напишите CallFrom: { glob: x } [RT113]", "a second colon on the line; write CallFrom: { glob: x } [RT113]")]
    [InlineData("CallFrom: {{name X}} и", 17, "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: CallFrom: '{{name X}} и' [RT110]", "YAML reads {{ in its own way here; put the whole text in quotes: CallFrom: '{{name X}} и' [RT110]")]
    [InlineData("MessageBody: срочно #1", 27, "всё после # YAML отбросит; возьмите текст в кавычки: MessageBody: 'срочно #1' (а в комментарии поставьте пробел после #) [RT111]", "YAML drops everything after #; put the text in quotes: MessageBody: 'срочно #1' (in a comment put a space after #) [RT111]")]
    [InlineData("MessageBody: \"regex:\\bсрочно\\b\"", 27, "в двойных кавычках \\b — служебный знак; возьмите одинарные: 'regex:\\bсрочно\\b' [RT105]", "a backslash in double quotes is special (\\b); use single quotes: 'regex:\\bсрочно\\b' [RT105]")]
    [InlineData("MessageBody: \"D:\\new\\temp\"", 23, "в двойных кавычках \\n — служебный знак; возьмите одинарные: 'D:\\new\\temp' [RT105]", "a backslash in double quotes is special (\\n); use single quotes: 'D:\\new\\temp' [RT105]")]
    [InlineData("MessageBody: \"C:\\data\\x\"", 23, "в двойных кавычках \\d — служебный знак; возьмите одинарные: 'C:\\data\\x' [RT105]", "a backslash in double quotes is special (\\d); use single quotes: 'C:\\data\\x' [RT105]")]
    [InlineData("\tCallFrom: x", 7, "в отступе табуляция; в YAML отступают только пробелами [RT103]", "a tab in the indent; YAML takes spaces only [RT103]")]
    [InlineData("BillSec: \"> 60\"", 16, "внутри текста операторов нет; напишите BillSec: { above: 60 }, а если это сам текст: { is: '> 60' } [RT130]", "there are no operators inside a text; write BillSec: { above: 60 }, or if the text itself is meant: { is: '> 60' } [RT130]")]
    [InlineData("objetc: Call", 7, "неизвестный ключ «objetc»; может быть, object? [RT121]", "unknown key \"objetc\"; did you mean object? [RT121]")]
    [InlineData("hours: wrok", 14, "в разделе hours нет «wrok» [RT125]", "there is no \"wrok\" in hours [RT125]")]
    public async Task Trap_InAWhen_IsOneLineInBothLanguages_AndEndsWith2(string line, int column, string russian, string english)
    {
        _cli.Write("router.yaml", $"{Head}      {line}\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);
        _cli.Out.ShouldBe($"router.yaml:7:{column}: {russian}\nrouter.yaml: ошибок 1, предупреждений 0; файл не годится\n");
        (await _cli.RunAsync("check", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldBe($"router.yaml:7:{column}: {english}\nrouter.yaml: errors 1, warnings 0; the file cannot be used\n");
        _cli.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ sink: archive, text: Привет, мир }", 40, "запятая внутри { } обрывает текст, «мир» стало отдельным ключом; возьмите текст в кавычки: text: 'Привет, мир' [RT112]", "a comma within { } ends the text, \"мир\" became a key of its own; put the text in quotes: text: 'Привет, мир' [RT112]")]
    [InlineData("{ sink: archive, text: {{name X}} звонит }", 32, "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: text: '{{name X}} звонит' [RT110]", "YAML reads {{ in its own way here; put the whole text in quotes: text: '{{name X}} звонит' [RT110]")]
    [InlineData("archvie", 9, "в разделе sinks нет «archvie»; может быть, archive? [RT125]", "there is no \"archvie\" in sinks; did you mean archive? [RT125]")]
    [InlineData("{ sink: archive, chat: 5 }", 26, "неизвестный ключ «chat»; здесь бывают: sink, text, valid-for [RT121]", "unknown key \"chat\"; known here: sink, text, valid-for [RT121]")]
    public async Task Trap_InATo_IsOneLineInBothLanguages(string to, int column, string russian, string english)
    {
        _cli.Write("router.yaml", $"version: 1\nsinks: {{ archive: {{ type: file, path: a }} }}\nroutes:\n  - name: r\n    to: {to}\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);
        _cli.Out.ShouldStartWith($"router.yaml:5:{column}: {russian}\n");
        (await _cli.RunAsync("check", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldStartWith($"router.yaml:5:{column}: {english}\n");
    }

    [Fact]
    public async Task Template_IsReadWhenTheFileIs()
    {
        _cli.Write("router.yaml", "version: 1\nsinks: { a: { type: console } }\nroutes:\n  - name: r\n    to: { sink: a, text: 'от {{nmae CallFrom}}' }\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);
        _cli.Out.ShouldStartWith("router.yaml:5:30: в тексте, ");
        _cli.Out.ShouldContain("«nmae»; может быть, name?");
    }

    [Fact]
    public async Task FileInWindows1251_IsNamedAsSuch()
    {
        // «правила» in Windows-1251; the code page is no part of .NET.
        byte[] word = [0xEF, 0xF0, 0xE0, 0xE2, 0xE8, 0xEB, 0xE0];
        await File.WriteAllBytesAsync(_cli.PathOf("router.yaml"), [.. "# "u8, .. word, .. "\nversion: 1\n"u8]);

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);
        _cli.Out.ShouldStartWith("router.yaml:1: файл не в UTF-8, похоже на Windows-1251; сохраните как UTF-8 [RT101]\n");
        (await _cli.RunAsync("check", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldStartWith("router.yaml:1: the file is not UTF-8, it looks like Windows-1251; save it as UTF-8 [RT101]\n");
    }

    [Fact]
    public async Task UnsetSecret_IsOneLineWithTheFix()
    {
        _cli.Write("router.yaml", "version: 1\nsinks: { crm: { type: webhook, url: 'https://crm.example.ru', bearer: '${secret:crm}' } }\n");

        (await _cli.RunAsync("check", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldStartWith("router.yaml:2:71: the secret crm is not set; set it: router secrets set crm [RT148]\n");

        _cli.Input = "abc\n";
        (await _cli.RunAsync("secrets", "set", "crm")).ShouldBe(0);
        (await _cli.RunAsync("check")).ShouldBe(0);
    }

    [Theory]
    [InlineData("bearer: ${secret:crm}", 59, "bearer: '${secret:crm}'")]
    [InlineData("bearer: a ${secret:crm} b, ca: c.pem", 61, "bearer: 'a ${secret:crm} b'")]
    [InlineData("headers: { A: ${env:X} }, ca: c.pem", 65, "A: '${env:X}'")]
    public async Task ReferenceWithinBraces_NeedsQuotes(string options, int column, string fix)
    {
        _cli.Write("router.yaml", $"version: 1\nsinks: {{ a: {{ type: webhook, url: 'https://x.ru', {options} }} }}\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);
        _cli.Out.ShouldBe($"router.yaml:2:{column}: внутри {{ }} знаки ${{ YAML читает по-своему; возьмите в кавычки: {fix} [RT128]\nrouter.yaml: ошибок 1, предупреждений 0; файл не годится\n");
        (await _cli.RunAsync("check", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldStartWith($"router.yaml:2:{column}: within {{ }} YAML reads ${{ in its own way; use quotes: {fix} [RT128]\n");
    }

    [Fact]
    public async Task PathsThatCannotBeWritten_AreTold()
    {
        _cli.Write("data", "a file where the folder has to be");
        _cli.Write("logs/router.log", "");
        _cli.Write("router.yaml", "version: 1\nsinks:\n  a: { type: file, path: data/events.jsonl }\n  b: { type: file, path: logs }\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(2);

        string[] lines = _cli.Out.Split('\n');
        lines[0].ShouldStartWith($"router.yaml:1: сюда не записать: {_cli.PathOf("data")} (");
        lines[1].ShouldStartWith($"router.yaml:3:26: сюда не записать: {_cli.PathOf("data")} (");
        lines[2].ShouldBe($"router.yaml:4:26: сюда не записать: {_cli.PathOf("logs")} (нет прав (или это папка)) [RT164]");
    }

    [Fact]
    public async Task Check_LeavesNothingBehind()
    {
        _cli.Write("router.yaml", "version: 1\nsinks: { a: { type: file, path: deep/er/events.jsonl } }\n");

        (await _cli.RunAsync("check")).ShouldBe(0);

        Directory.GetFileSystemEntries(_cli.Folder).ShouldBe([_cli.PathOf("router.yaml")]);
    }

    [Fact]
    public async Task Warnings_AreToldWithTheNearestName_AndFailOnlyWhenStrict()
    {
        _cli.Write("router.yaml", Head + "      object: AgentOnlineStatus\n      state: Away\n  - name: s\n    to: archive\n    when: { object: Call, CallResult: NobodyToAnser }\n");

        (await _cli.RunAsync("check", "--lang", "ru")).ShouldBe(0);
        _cli.Out.ShouldBe(
            """
            router.yaml:8:7: предупреждение: у AgentOnlineStatus нет state; состояние сотрудника — поле Status: Away [RT211]
            router.yaml:11:39: предупреждение: «NobodyToAnser» никогда не встречалось; может быть, NobodyToAnswer? [RT210]
            router.yaml: годится; маршрутов 2, приёмников 1, подписок 10, предупреждений 2

            """.ReplaceLineEndings("\n"));
        (await _cli.RunAsync("check", "--strict", "--lang", "en")).ShouldBe(2);
        _cli.Out.ShouldContain("router.yaml:11:39: warning: \"NobodyToAnser\" was never seen; did you mean NobodyToAnswer? [RT210]\n");
    }

    [Fact]
    public async Task Json_HasTheSameAsData()
    {
        _cli.Write("router.yaml", Head + "      BillSec: > 5\n");

        (await _cli.RunAsync("check", "--json", "--lang", "en")).ShouldBe(2);

        using var answer = JsonDocument.Parse(_cli.Out);
        answer.RootElement.GetProperty("errors").GetInt32().ShouldBe(1);
        JsonElement only = answer.RootElement.GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        only.GetProperty("code").GetString().ShouldBe("RT104");
        only.GetProperty("severity").GetString().ShouldBe("error");
        (only.GetProperty("line").GetInt32(), only.GetProperty("column").GetInt32()).ShouldBe((7, 16));
        Encoding.UTF8.GetByteCount(only.GetProperty("text").GetString()!).ShouldBeGreaterThan(0);
    }
}
