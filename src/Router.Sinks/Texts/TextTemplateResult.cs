namespace Router.Sinks.Texts;

/// <summary>What became of reading a template.</summary>
/// <param name="Template">The template; <see langword="null"/> when there are errors.</param>
/// <param name="Problems">Everything that was found, in the order of the text.</param>
public sealed record TextTemplateResult(TextTemplate? Template, IReadOnlyList<TextProblem> Problems);
