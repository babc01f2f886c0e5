using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The section <c>log</c>.</summary>
internal sealed record LogSettings
{
    /// <summary>How much goes to the console.</summary>
    [Option("Что показывать в консоли: debug, information, warning или error.", "What the console shows: debug, information, warning or error.")]
    public LogLevelName Level { get; init; } = LogLevelName.Information;

    /// <summary>How much goes to the file.</summary>
    [Option("Что писать в файл; значения полей попадают только в debug.", "What goes to the file; field values appear at debug only.")]
    public LogLevelName FileLevel { get; init; } = LogLevelName.Information;

    /// <summary>Whether there is a file at all.</summary>
    [Option("Писать ли файлы logs/router-ГГГГММДД.log.", "Whether files logs/router-YYYYMMDD.log are written.")]
    public bool File { get; init; } = true;

    /// <summary>How long files are kept; whole days.</summary>
    [Option("Сколько хранить файлы.", "How long files are kept.", Min = 86_400, Max = 3650 * 86_400d)]
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The size at which a day's file is continued in another, in bytes.</summary>
    [Option("С какого размера начинать за день новый файл.", "The size at which a day's file is continued in another.", Min = 1_048_576)]
    public long MaxSize { get; init; } = 100L * 1024 * 1024;
}
