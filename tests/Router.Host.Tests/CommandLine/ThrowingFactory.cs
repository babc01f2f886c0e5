using Router.Sinks.Abstractions;

namespace Router.Host.Tests.CommandLine;

/// <summary>A defect.</summary>
internal sealed class ThrowingFactory : SinkFactory<NoTarget, NoTarget>
{
    public override string Type => "throwing";

    public override IEnumerable<OptionProblem> Validate(NoTarget options) => throw new InvalidOperationException("secret details");

    public override ISink Build(NoTarget options, SinkContext context) => throw new NotSupportedException();
}
