namespace Router.Routing.Diagnostics;

/// <summary>One thing found in a configuration file, in both languages: what it is and what to write instead.</summary>
/// <param name="Code">Its stable code, such as <c>RT104</c>.</param>
/// <param name="Severity">Whether the file can be used in spite of it.</param>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Russian">The text in Russian, without place and code.</param>
/// <param name="English">The text in English, without place and code.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, SourcePosition Position, string Russian, string English)
{
    /// <summary>The line as people read it: <c>file:line:column: text [code]</c>.</summary>
    public string ToString(Language language)
    {
        string place = Position.Column is { } column ? $"{File}:{Position.Line}:{column}" : $"{File}:{Position.Line}";
        string warning = Severity == Severity.Error ? "" : language == Language.Russian ? "предупреждение: " : "warning: ";
        return $"{place}: {warning}{(language == Language.Russian ? Russian : English)} [{Code}]";
    }

    /// <summary>The line in English.</summary>
    public override string ToString() => ToString(Language.English);
}
