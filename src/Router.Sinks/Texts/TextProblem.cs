using Router.Routing.Diagnostics;

namespace Router.Sinks.Texts;

/// <summary>One thing found in a template. Its message names the place in the text, so that it can stand at the text's own place in a file.</summary>
/// <param name="Message">What it is (<see cref="TextMessages"/>).</param>
/// <param name="Line">The line within the text, from 1.</param>
/// <param name="Column">The character within that line, from 1.</param>
/// <param name="Tag">Which of the template's opening braces it is at, from 0: what finds it in a file, however the text is quoted there.</param>
/// <param name="Arguments">What fills the message's holes, the place first.</param>
public sealed record TextProblem(Message Message, int Line, int Column, int Tag, IReadOnlyList<object> Arguments)
{
    /// <summary>Whether the template can be used in spite of it.</summary>
    public bool IsWarning => Message.Severity != Severity.Error;

    /// <summary>The message in one language.</summary>
    public string In(Language language) => Message.Fill(language, [.. Arguments]);

    /// <summary>The message in English with its code.</summary>
    public override string ToString() => $"{In(Language.English)} [{Message.Code}]";
}
