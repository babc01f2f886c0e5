using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.File;

/// <summary>The options of <c>type: file</c>.</summary>
public sealed record FileSinkOptions
{
    /// <summary>The file; relative to the configuration's folder. Folders that are missing are made.</summary>
    [Option("файл; относительный путь — от папки файла настроек", "the file; a relative path starts at the configuration's folder")]
    public required string Path { get; init; }

    /// <summary>When a file is put aside and a new one begun.</summary>
    [Option("когда начинать новый файл", "when to begin a new file")]
    public FileRotation Rotate { get; init; } = new();

    /// <summary>When a line counts as delivered; default when the operating system has it.</summary>
    [Option("ждать ли диска: never или always", "whether to wait for the disk: never or always")]
    public FileSync Fsync { get; init; }
}
