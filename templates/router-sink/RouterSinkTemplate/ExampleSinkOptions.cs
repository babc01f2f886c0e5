using Router.Sinks.Abstractions.Options;

namespace RouterSinkTemplate;

/// <summary>What the sink takes in the configuration: each property is an option in kebab-case.</summary>
public sealed record ExampleSinkOptions
{
    [Option("файл, от папки файла правил", "the file, from the configuration's folder")]
    public required string Path { get; init; }

    [Option("что стоит перед текстом", "what stands before the text")]
    public Secret? Prefix { get; init; }
}
