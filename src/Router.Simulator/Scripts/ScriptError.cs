namespace Router.Simulator.Scripts;

/// <summary>What is wrong with a script, and where.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Explanation">What is wrong, and what to write instead.</param>
public sealed record ScriptError(long Line, long Column, Bilingual Explanation)
{
    /// <summary><c>file:line:column: what</c>.</summary>
    public string Format(string file, Language language) => $"{file}:{Line}:{Column}: {Explanation.In(language)}";
}
