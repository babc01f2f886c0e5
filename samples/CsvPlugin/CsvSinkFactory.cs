using Router.Sinks.Abstractions;

namespace CsvPlugin;

/// <summary>Makes sinks of <c>type: csv</c>. Router finds it because it is public and has a constructor without parameters.</summary>
public sealed class CsvSinkFactory : SinkFactory<CsvOptions, NoTarget>
{
    /// <inheritdoc/>
    public override string Type => "csv";

    /// <inheritdoc/>
    public override SinkDefaults Defaults { get; } = new() { BatchMax = 100 };

    /// <inheritdoc/>
    public override IEnumerable<OptionProblem> Validate(CsvOptions options)
    {
        if (options.Columns.Count == 0)
        {
            yield return new OptionProblem("columns", "нужен хотя бы один столбец", "at least one column is needed");
        }
        else if (CsvRows.FindBroken(options) is { } heading)
        {
            yield return new OptionProblem($"columns.{heading}", "шаблон не читается, проверьте скобки {{ }}", "the template cannot be read, check its brackets {{ }}");
        }
    }

    /// <inheritdoc/>
    public override ISink Build(CsvOptions options, SinkContext context) => new CsvSink(options, context);
}
