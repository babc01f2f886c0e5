using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Texts;

public class TextProblemTests
{
    [Theory]
    [InlineData("a {{CallFrom", "in the text, character 3: {{ is not closed, }} is missing [RT150]")]
    [InlineData("a {{}} b", "in the text, character 3: nothing inside {{ }}; write a field: {{CallFrom}} [RT151]")]
    [InlineData("{{nmae CallFrom}}", "in the text, character 1: there is no \"nmae\"; did you mean name? [RT152]")]
    [InlineData("{{#fi CallFrom}}{{/fi}}", "in the text, character 1: there is no \"#fi\"; did you mean if? [RT152]")]
    [InlineData("{{name}}", "in the text, character 1: name takes one field: {{name CallFrom}} [RT153]")]
    [InlineData("{{name CallFrom CallTo}}", "in the text, character 1: name takes one field: {{name CallFrom}} [RT153]")]
    [InlineData("{{duration \"5\"}}", "in the text, character 1: duration takes one field: {{duration BillSec}} [RT153]")]
    [InlineData("{{#if}}x{{/if}}", "in the text, character 1: if takes one field: {{#if CallFrom}} … {{/if}} [RT153]")]
    [InlineData("{{#if CallFrom CallTo}}x{{/if}}", "in the text, character 1: if takes one field: {{#if CallFrom}} … {{/if}} [RT153]")]
    [InlineData("{{local StartTime format=\"Q\"}}", "in the text, character 1: format=\"Q\" cannot be; write {{local StartTime format=\"dd.MM HH:mm\"}} [RT154]")]
    [InlineData("{{local StartTime zone=\"x\"}}", "in the text, character 1: zone=\"x\" cannot be; write {{local StartTime format=\"dd.MM HH:mm\"}} [RT154]")]
    [InlineData("{{name CallFrom format=\"HH\"}}", "in the text, character 1: format=\"HH\" cannot be; write {{local StartTime format=\"dd.MM HH:mm\"}} [RT154]")]
    [InlineData("{{Call/From}}", "in the text, character 1: \"Call/From\" cannot be a field; write {{CallFrom}} or {{name CallFrom}} [RT155]")]
    [InlineData("{{\"text\"}}", "in the text, character 1: \"\"text\"\" cannot be a field; write {{CallFrom}} or {{name CallFrom}} [RT155]")]
    [InlineData("{{12}}", "in the text, character 1: \"12\" cannot be a field; write {{CallFrom}} or {{name CallFrom}} [RT155]")]
    [InlineData("{{> partial}}", "in the text, character 1: {{> is not taken here; two braces and a field are: {{CallFrom}} [RT156]")]
    [InlineData("{{{CallFrom}}}", "in the text, character 1: {{{ }}} is not taken here; two braces and a field are: {{CallFrom}} [RT156]")]
    [InlineData("{{&CallFrom}}", "in the text, character 1: {{& is not taken here; two braces and a field are: {{CallFrom}} [RT156]")]
    [InlineData("{{#if CallFrom}}x", "in the text, character 1: {{#if}} is not closed, {{/if}} is missing [RT157]")]
    [InlineData("x{{/if}}", "in the text, character 2: {{/if}} does not stand in a block of its own [RT158]")]
    [InlineData("{{#if CallFrom}}x{{/each}}", "in the text, character 18: {{/each}} does not stand in a block of its own [RT158]")]
    [InlineData("{{else}}", "in the text, character 1: {{else}} does not stand in a block of its own [RT158]")]
    [InlineData("{{this}}", "in the text, character 1: \"this\" is only known within {{#each …}} [RT159]")]
    [InlineData("{{../login}}", "in the text, character 1: \"../login\" is only known within {{#each …}} [RT159]")]
    [InlineData("{{#if CallFrom}}{{@index}}{{/if}}", "in the text, character 17: \"@index\" is only known within {{#each …}} [RT159]")]
    [InlineData("one\ntwo {{}}", "in the text, line 2, character 5: nothing inside {{ }}; write a field: {{CallFrom}} [RT151]")]
    public void WhatIsWrong_IsSaidAtLoad_WithItsPlace(string template, string message)
    {
        TextTemplateResult result = TextTemplate.Compile(template, TextFormat.Plain);

        result.Template.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().ToString().ShouldBe(message);
    }

    [Theory]
    [InlineData("{{CallForm}}", "in the text, character 1: \"CallForm\" has never been seen; did you mean CallFrom? [RT220]")]
    [InlineData("{{State}}", "in the text, character 1: \"State\" has never been seen; did you mean state? [RT220]")]
    [InlineData("{{name CallForm}}", "in the text, character 1: \"CallForm\" has never been seen; did you mean CallFrom? [RT220]")]
    [InlineData("{{DownloadedFiles.Sise}}", "in the text, character 1: \"DownloadedFiles.Sise\" has never been seen; did you mean DownloadedFiles.Size? [RT220]")]
    [InlineData("{{#each DownloadedFiles}}{{Sise}}{{/each}}", "in the text, character 26: \"Sise\" has never been seen; did you mean Size? [RT220]")]
    public void UnknownField_IsAWarningOnly(string template, string message)
    {
        TextTemplateResult result = TextTemplate.Compile(template, TextFormat.Plain);

        result.Template.ShouldNotBeNull();
        result.Problems.ShouldHaveSingleItem().ToString().ShouldBe(message);
        result.Problems[0].IsWarning.ShouldBeTrue();
    }

    [Fact]
    public void Everything_IsFoundInOneGo() =>
        TextTemplate.Compile("{{nmae CallFrom}} {{}} {{#if CallFrom}}", TextFormat.Plain).Problems.Select(problem => problem.Message.Code)
            .ShouldBe(["RT152", "RT151", "RT157"]);

    [Fact]
    public void Problem_KnowsItsPlace()
    {
        TextProblem problem = TextTemplate.Compile("one\ntwo {{}}", TextFormat.Plain).Problems.Single();

        (problem.Line, problem.Column).ShouldBe((2, 5));
        problem.In(Language.Russian).ShouldBe("в тексте, строка 2, знак 5: внутри {{ }} пусто; напишите поле: {{CallFrom}}");
    }

    [Fact]
    public void Codes_AreEachTheirOwn()
    {
        TextMessages.All.Select(message => message.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(TextMessages.All.Count);
        TextMessages.All.ShouldAllBe(message => message.Russian.Contains("$1") && message.English.Contains("$1"));
    }

    /// <summary>Our reading and the engine's must agree: what passes ours compiles and never throws, whatever the event.</summary>
    [Fact]
    public void WhatPasses_NeverThrowsAtDelivery()
    {
        var random = new Random(20150325);
        string[] pieces =
        [
            "{{", "}}", "{", "}", "#if ", "#each ", "#unless ", "/if", "/each", "/unless", "else", "else if ", "name ", "local ", "size ", "json ", "duration ",
            "CallFrom", "DownloadedFiles", "Size", "{{Name}}", "{{log}}", "{{Lookup}}", "{{with}}", "{{each}}", "{{If}}", ".", "..", "../", "this", "@index", "@first", "login", "Missing", " ", "\n", "\"", "'", "format=", "\"HH:mm\"", "~", "!", "!--", "--",
            "\\", "^", ">", "&", "(", ")", "|", "=", "текст", "x", "{{login}}", "{{#if login}}", "{{/if}}", "{{#each DownloadedFiles}}", "{{/each}}", "{{else}}", "{{name CallFrom}}", "[", "]", "true", "null",
        ];
        int passed = 0;
        var disagreements = new List<string>();
        for (int i = 0; i < 6_000; i++)
        {
            string template = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            TextTemplateResult result = TextTemplate.Compile(template, TextFormat.Html);
            if (result.Problems.Any(problem => problem.Message == TextMessages.Unreadable))
            {
                disagreements.Add(template);
            }
            else if (result.Template is { } compiled && template.Contains("{{"))
            {
                passed++;
                Should.NotThrow(() => compiled.Render(Events.Routed(Events.Sample("missed-call")), Settings), template);
            }
        }

        disagreements.ShouldBeEmpty();
        passed.ShouldBeGreaterThan(300);
    }

    private static TextSettings Settings { get; } = new() { Clock = new Router.Routing.Times.EventClock(TimeZoneInfo.Utc, TimeZoneInfo.Utc) };
}
