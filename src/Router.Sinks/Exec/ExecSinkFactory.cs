using Router.Sinks.Abstractions;
using Router.Sinks.Exec.Programs;

namespace Router.Sinks.Exec;

/// <summary>Makes sinks of <c>type: exec</c>.</summary>
internal sealed class ExecSinkFactory : SinkFactory<ExecSinkOptions, ExecTarget>
{
    private readonly Func<double> _jitter;

    public ExecSinkFactory()
        : this(Random.Shared.NextDouble)
    {
    }

    /// <summary>A factory whose sinks take their random numbers, from 0 to 1, from somewhere else.</summary>
    internal ExecSinkFactory(Func<double> jitter) => _jitter = jitter;

    public override string Type => "exec";

    public override SinkDefaults Defaults { get; } = new() { Parallel = 8 };

    public override IEnumerable<OptionProblem> Validate(ExecSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ExecCheck.Problems(options);
    }

    public override ISink Build(ExecSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new ExecSink(options, context, new ProgramRestarts(_jitter));
    }
}
