using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Configuration;

/// <summary>What is said of templates, and where.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Head = "version: 1\nsinks: { a: { type: fake, name: n } }\nroutes:\n  - name: r\n    when: { object: Message }\n";

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("    to: { sink: a, chat: '5', text: 'кто: {{MessageBody}} {{CallFrom}}' }\n", 6, 59)]
    [InlineData("    to: { sink: a, chat: '5', text: 'it''s {{login}} {{#if CallFrom}}x{{/if}}' }\n", 6, 54)]
    [InlineData("    to:\n      sink: a\n      chat: '5'\n      text: звонит {{CallFrom}}\n", 9, 20)]
    [InlineData("    to:\n      sink: a\n      chat: '5'\n      text: |\n        {{MessageBody}}\n        от {{name CallFrom}}\n", 11, 12)]
    [InlineData("    to:\n      sink: a\n      chat: '5'\n      text: >-\n        {{MessageBody}}\n        от\n\n        {{phone CallFrom}}\n", 13, 9)]
    [InlineData("    to: { sink: a, chat: '5', subject: '{{title}}: {{CallFrom}}' }\n", 6, 52)]
    public void Field_ThatNoEventOfTheRouteCarries_IsAWarningAtItsBraces(string target, int line, int column)
    {
        Diagnostic warning = _loading.Load(Head + target).Diagnostics.ShouldHaveSingleItem();

        (warning.Code, warning.Severity, warning.Position).ShouldBe(("RT221", Severity.Warning, new SourcePosition(line, column)));
        warning.English.ShouldEndWith("the events of this route carry no \"CallFrom\" (it is found in Call); it stays empty");
    }

    [Fact]
    public void Field_ThatOneOfTheEventsCarries_IsRight() =>
        _loading.Load(Head.Replace("object: Message", "object: [Message, Call]") + "    to: { sink: a, chat: '5', text: '{{CallFrom}} {{MessageBody}}' }\n").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void UnknownHelper_IsAnErrorAtItsBraces()
    {
        Diagnostic error = _loading.Load(Head + "    to: { sink: a, chat: '5', text: 'a {{MessageBody}} {{nmae UserID}}' }\n").Diagnostics.ShouldHaveSingleItem();

        (error.Code, error.Severity, error.Position).ShouldBe(("RT152", Severity.Error, new SourcePosition(6, 56)));
    }
}
