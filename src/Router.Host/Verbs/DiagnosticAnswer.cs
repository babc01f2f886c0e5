using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary>A diagnostic in a JSON answer.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1; absent when the whole line is meant.</param>
/// <param name="Text">The text in the language of the run.</param>
internal sealed record DiagnosticAnswer(string Code, Severity Severity, int Line, int? Column, string Text)
{
    /// <summary>The answer's form of a diagnostic.</summary>
    public static DiagnosticAnswer Of(Diagnostic diagnostic, Language language) => new(
        diagnostic.Code,
        diagnostic.Severity,
        diagnostic.Position.Line,
        diagnostic.Position.Column,
        language == Language.Russian ? diagnostic.Russian : diagnostic.English);
}
