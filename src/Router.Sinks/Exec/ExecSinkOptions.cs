using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Exec;

/// <summary>The options of <c>type: exec</c>.</summary>
public sealed record ExecSinkOptions
{
    /// <summary>
    /// The program: a full path, a path with a slash from the configuration's folder, or a name that is looked for in PATH. No shell reads it.
    /// </summary>
    [Option(
        "программа: полный путь, путь от папки файла настроек (./tool) или имя из PATH",
        "the program: a full path, a path from the configuration's folder (./tool), or a name from PATH")]
    public required string Command { get; init; }

    /// <summary>Its arguments, each passed as it stands; default none. Everybody on the machine can see them.</summary>
    [Option("аргументы, каждый отдельно; секреты сюда не пишут: их видно в списке процессов", "arguments, each by itself; no secrets here: the list of processes shows them")]
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The folder that it starts in; relative to the configuration's folder, which is the default.</summary>
    [Option("рабочая папка; без неё — папка файла настроек", "the folder it starts in; without it the configuration's")]
    public string? Folder { get; init; }

    /// <summary>Variables beside those of Router itself; default none. Their values are masked in the log and in reasons.</summary>
    [Option("переменные окружения сверх обычных; значения скрыты в журнале", "variables beside the usual ones; their values are masked in the log")]
    public IReadOnlyDictionary<string, Secret> Environment { get; init; } = new Dictionary<string, Secret>(StringComparer.Ordinal);

    /// <summary>The most deliveries that the program has and has not answered; 1 to 1024, default 8.</summary>
    [Option("сколько доставок программа может держать без ответа", "how many deliveries the program may have without an answer", Min = 1, Max = 1024)]
    public int InFlight { get; init; } = 8;

    /// <summary>How long it may take to end once its input is closed, before it is killed; default 5 s.</summary>
    [Option("сколько ждать конца программы, когда её ввод закрыт; потом она снимается", "how long it may take to end once its input is closed; then it is killed", Min = 0, Max = 60)]
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
