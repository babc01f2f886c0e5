using Router.Routing.Diagnostics;

namespace Router.Sinks.Texts.Reading;

/// <summary>Collects what is found in one template, with places that people can count.</summary>
internal sealed class ProblemList(string template)
{
    private readonly List<(int Offset, TextProblem Problem)> _found = [];

    public bool HasErrors => _found.Exists(item => !item.Problem.IsWarning);

    /// <summary>Adds one; the place fills the first hole of the message.</summary>
    public void Add(Message message, int offset, params object[] arguments)
    {
        ReadOnlySpan<char> before = template.AsSpan(0, offset);
        int line = before.Count('\n') + 1;
        int column = offset - (before.LastIndexOf('\n') + 1) + 1;
        Bilingual place = template.Contains('\n', StringComparison.Ordinal)
            ? new Bilingual($"строка {line}, знак {column}", $"line {line}, character {column}")
            : new Bilingual($"знак {column}", $"character {column}");
        _found.Add((offset, new TextProblem(message, line, column, before.Count("{{"), [place, .. arguments])));
    }

    public IReadOnlyList<TextProblem> InOrder() => [.. _found.OrderBy(item => item.Offset).Select(item => item.Problem)];
}
