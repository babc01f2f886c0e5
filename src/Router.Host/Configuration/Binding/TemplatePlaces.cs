using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Binding;

/// <summary>Finds the braces of a template in the file, whether it stands there in quotes, bare or as a block.</summary>
/// <param name="source">The file's text.</param>
internal sealed class TemplatePlaces(string source)
{
    private const string Open = "{{";

    private readonly string[] _lines = source.Split('\n');

    /// <summary>The place of a problem; of the whole text where it cannot be found.</summary>
    /// <param name="written">The template as it was read.</param>
    /// <param name="problem">What was found in it.</param>
    public SourcePosition Of(TextNode written, TextProblem problem)
    {
        // However YAML folds and quotes a text, it leaves the braces in their order.
        int left = problem.Tag;
        int from = (written.Position.Column ?? 1) - 1;
        for (int line = written.Position.Line - 1; line < _lines.Length; line++, from = 0)
        {
            int at = Math.Min(from, _lines[line].Length);
            while ((at = _lines[line].IndexOf(Open, at, StringComparison.Ordinal)) >= 0)
            {
                if (left-- == 0)
                {
                    return new SourcePosition(line + 1, at + 1);
                }

                at += Open.Length;
            }
        }

        return written.Position;
    }
}
