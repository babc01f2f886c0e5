using Router.Sinks.Abstractions;

namespace Router.Sinks.File;

/// <summary>Makes sinks of <c>type: file</c>.</summary>
internal sealed class FileSinkFactory : SinkFactory<FileSinkOptions, NoTarget>
{
    private readonly FileWrite _write;

    public FileSinkFactory()
        : this((file, bytes, offset) => RandomAccess.Write(file, bytes.Span, offset))
    {
    }

    /// <summary>A factory whose sinks write in another way.</summary>
    internal FileSinkFactory(FileWrite write) => _write = write;

    public override string Type => "file";

    public override SinkDefaults Defaults { get; } = new() { BatchMax = 1000 };

    public override IEnumerable<OptionProblem> Validate(FileSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(Path.GetFileName(options.Path)))
        {
            yield return new OptionProblem(
                "path", "нужен путь к файлу, например data/events.jsonl", "the path of a file is needed, such as data/events.jsonl");
        }
        else if (options.Path.Contains('\0', StringComparison.Ordinal))
        {
            yield return new OptionProblem("path", "в пути недопустимый знак", "the path holds a character that no path can");
        }
    }

    public override ISink Build(FileSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new FileSink(options, context, _write);
    }
}
