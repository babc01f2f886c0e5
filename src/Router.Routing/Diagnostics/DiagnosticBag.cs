namespace Router.Routing.Diagnostics;

/// <summary>Collects everything that is found in one file, so that all of it can be told at once.</summary>
public sealed class DiagnosticBag(string file)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => _found.Exists(item => item.Severity == Severity.Error);

    /// <summary>Adds one message.</summary>
    /// <param name="message">Its entry in the catalogue.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="arguments">What fills its holes.</param>
    public void Add(Message message, SourcePosition position, params ReadOnlySpan<object> arguments) =>
        _found.Add(new Diagnostic(
            message.Code,
            message.Severity,
            file,
            position,
            message.Fill(Language.Russian, arguments),
            message.Fill(Language.English, arguments)));

    /// <summary>What was found, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _found.Distinct().OrderBy(item => item.Position.Line).ThenBy(item => item.Position.Column ?? 0)];
}
