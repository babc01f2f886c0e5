using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.File;

/// <summary>When a file is put aside and a new one begun: <c>rotate:</c>.</summary>
public sealed record FileRotation
{
    /// <summary>The size that a file does not grow beyond, unless one batch is larger; 0 means any size; default 100 MB.</summary>
    [Option("размер, больше которого файл не растёт; 0 — без предела", "the size that a file does not grow beyond; 0 means any", Min = 0)]
    public long Size { get; init; } = 100L * 1024 * 1024;

    /// <summary>Whether each day begins a new file; default no.</summary>
    [Option("каждый день — новый файл", "each day begins a new file")]
    public bool Daily { get; init; }

    /// <summary>How many files put aside are kept, the newest; 0 means all; default 0.</summary>
    [Option("сколько отложенных файлов хранить; 0 — все", "how many rotated files are kept; 0 means all", Min = 0)]
    public int Keep { get; init; }
}
