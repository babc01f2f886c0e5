using Router.Sinks.Abstractions;

namespace RouterSinkTemplate;

/// <summary>Makes the sinks. Router finds it because it is public and has a constructor without parameters.</summary>
public sealed class ExampleSinkFactory : SinkFactory<ExampleSinkOptions, NoTarget>
{
    /// <inheritdoc/>
    public override string Type => "sink-type-of-the-plugin";

    /// <inheritdoc/>
    public override string DefaultText(TextLanguage language) => "{{CallID}}";

    /// <inheritdoc/>
    public override ISink Build(ExampleSinkOptions options, SinkContext context) => new ExampleSink(options, context);
}
