using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Configuration;

/// <summary>A type of sink with options of every kind, targets with an address, and a text of its own.</summary>
internal sealed class FakeFactory : SinkFactory<FakeOptions, FakeTarget>
{
    public override string Type => "fake";

    public override SinkDefaults Defaults { get; } = new() { BatchMax = 7, Parallel = 2 };

    public override TextFormat TextFormat => TextFormat.Html;

    public override string DefaultText(TextLanguage language) => language == TextLanguage.Russian ? "событие {{CallID}}" : "event {{CallID}}";

    public override IEnumerable<OptionProblem> Validate(FakeOptions options)
    {
        if (options.Group is { User: "root" })
        {
            yield return new OptionProblem("group.user", "root нельзя", "not root");
        }
    }

    public override IEnumerable<OptionProblem> ValidateTarget(FakeTarget target, FakeOptions options)
    {
        if (target.Chat == options.Name)
        {
            yield return new OptionProblem("chat", "это я сам", "that is myself");
        }
    }

    public override ISink Build(FakeOptions options, SinkContext context) => throw new NotSupportedException();
}
