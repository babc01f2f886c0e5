using Router.Routing.Diagnostics;

namespace Router.Sinks.Texts;

/// <summary>The catalogue of what can be said about a template; <c>$1</c> is the place within the text, or the event.</summary>
public static class TextMessages
{
    /// <summary>Two braces that nothing closes.</summary>
    public static Message NotClosed { get; } = Error("RT150", "в тексте, $1: скобки {{ не закрыты, нужны }}", "in the text, $1: {{ is not closed, }} is missing");

    /// <summary>Braces with nothing inside.</summary>
    public static Message Empty { get; } = Error("RT151", "в тексте, $1: внутри {{ }} пусто; напишите поле: {{CallFrom}}", "in the text, $1: nothing inside {{ }}; write a field: {{CallFrom}}");

    /// <summary>A helper or block that does not exist.</summary>
    public static Message UnknownHelper { get; } = Error("RT152", "в тексте, $1: нет такого слова «$2»$3", "in the text, $1: there is no \"$2\"$3");

    /// <summary>A helper or block that did not get what it needs.</summary>
    public static Message Arguments { get; } = Error("RT153", "в тексте, $1: после $2 нужно одно поле: $3", "in the text, $1: $2 takes one field: $3");

    /// <summary>A setting of a helper that it does not have, or cannot read.</summary>
    public static Message BadSetting { get; } = Error("RT154", "в тексте, $1: $2 — так нельзя; пишут {{local StartTime format=\"dd.MM HH:mm\"}}", "in the text, $1: $2 cannot be; write {{local StartTime format=\"dd.MM HH:mm\"}}");

    /// <summary>What can be no field.</summary>
    public static Message BadName { get; } = Error("RT155", "в тексте, $1: «$2» не может быть полем; пишут {{CallFrom}} или {{name CallFrom}}", "in the text, $1: \"$2\" cannot be a field; write {{CallFrom}} or {{name CallFrom}}");

    /// <summary>A form of Handlebars that texts do not take: three braces, partials, decorators.</summary>
    public static Message NotTaken { get; } = Error("RT156", "в тексте, $1: $2 здесь не бывает; нужны две скобки и поле: {{CallFrom}}", "in the text, $1: $2 is not taken here; two braces and a field are: {{CallFrom}}");

    /// <summary>A block that nothing closes.</summary>
    public static Message BlockNotClosed { get; } = Error("RT157", "в тексте, $1: {{#$2}} не закрыто, нужно {{/$2}}", "in the text, $1: {{#$2}} is not closed, {{/$2}} is missing");

    /// <summary>An end or an <c>else</c> where no block is open, or another one.</summary>
    public static Message NoBlock { get; } = Error("RT158", "в тексте, $1: {{$2}} стоит не внутри своего блока", "in the text, $1: {{$2}} does not stand in a block of its own");

    /// <summary>A name that means something only within <c>each</c>.</summary>
    public static Message OnlyInEach { get; } = Error("RT159", "в тексте, $1: «$2» бывает только внутри {{#each …}}", "in the text, $1: \"$2\" is only known within {{#each …}}");

    /// <summary>What passed our reading and not the engine's.</summary>
    public static Message Unreadable { get; } = Error("RT160", "в тексте, $1: шаблон не читается; проверьте скобки", "in the text, $1: the template cannot be read; check the braces");

    /// <summary>A field that events are not known to carry.</summary>
    public static Message NeverSeen { get; } = new(
        "RT220", Severity.Warning, "в тексте, $1: «$2» никогда не встречалось$3", "in the text, $1: \"$2\" has never been seen$3");

    /// <summary>A field that the route's events are known not to carry.</summary>
    public static Message NotCarried { get; } = new(
        "RT221",
        Severity.Warning,
        "в тексте, $1: у событий этого маршрута не бывает «$2»$3; здесь будет пусто",
        "in the text, $1: the events of this route carry no \"$2\"$3; it stays empty");

    /// <summary>A template that cannot be made into a text of an event.</summary>
    public static Message Fails { get; } = Error(
        "RT166", "из события $1 этот шаблон текста не делает: $2", "the template makes no text of the event $1: $2");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Message> All { get; } =
        [NotClosed, Empty, UnknownHelper, Arguments, BadSetting, BadName, NotTaken, BlockNotClosed, NoBlock, OnlyInEach, Unreadable, NeverSeen, NotCarried, Fails];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
