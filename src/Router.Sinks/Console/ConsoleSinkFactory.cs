using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Sinks.Console;

/// <summary>Makes sinks of <c>type: console</c>.</summary>
internal sealed class ConsoleSinkFactory : SinkFactory<ConsoleSinkOptions, NoTarget>
{
    private readonly Func<ConsoleOutput> _open;

    public ConsoleSinkFactory()
        : this(ConsoleOutput.Open)
    {
    }

    /// <summary>A factory whose sinks print elsewhere.</summary>
    internal ConsoleSinkFactory(Func<ConsoleOutput> open) => _open = open;

    public override string Type => "console";

    public override SinkDefaults Defaults { get; } = new() { BatchMax = 100 };

    public override string DefaultText(TextLanguage language) => DefaultTexts.WithoutTime(language, TextFormat.Plain);

    public override ISink Build(ConsoleSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ConsoleSink(context, _open);
    }
}
