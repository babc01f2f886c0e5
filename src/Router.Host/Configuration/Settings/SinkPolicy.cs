using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The options that every sink has beside its own.</summary>
internal sealed record SinkPolicy
{
    /// <summary>How far the furthest event handed out may be ahead of the cursor.</summary>
    [Option("Сколько доставок может быть начато, пока первая из них не окончена.", "How many deliveries may be under way before the first of them has ended.", Min = 1, Max = 10_000)]
    public int Window { get; init; } = 256;

    /// <summary>How long one call may take.</summary>
    [Option("Сколько может длиться один вызов.", "How long one call may take.", Min = 0.1, Max = 3600)]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many deliveries go at once.</summary>
    [Option("По сколько доставок отправлять вместе.", "How many deliveries go together.")]
    public BatchPolicy Batch { get; init; } = new();

    /// <summary>How many calls may run at once, each with keys of its own.</summary>
    [Option("Сколько вызовов может идти одновременно; порядок внутри одного звонка или чата сохраняется.", "How many calls may run at once; the order within one call or chat is kept.", Min = 1, Max = 64)]
    public int Parallel { get; init; } = 1;

    /// <summary>After how long a delivery that never arrives becomes a dead letter.</summary>
    [Option("Через сколько перестать повторять доставку, которая не проходит.", "After how long a delivery that never arrives is given up.", Min = 1)]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The name that the sink had before.</summary>
    [Option("Прежнее имя приёмника: что ждало его, достанется этому.", "The sink's former name: what waits for it goes to this one.")]
    public string? Was { get; init; }

    /// <summary>Whether it only tells what it would deliver.</summary>
    [Option("Ничего не доставлять, только показывать, что было бы доставлено.", "Deliver nothing, only tell what would be delivered.")]
    public bool DryRun { get; init; }

    /// <summary>Whether it may send commands to the apps.</summary>
    [Option("Может ли приёмник посылать команды программе.", "Whether the sink may send commands to the app.")]
    public bool MayCommand { get; init; }

    /// <summary>What holds for a type of sink where the file says nothing.</summary>
    public static SinkPolicy Of(SinkDefaults defaults) => new()
    {
        Timeout = defaults.Timeout,
        Batch = new BatchPolicy { Max = defaults.BatchMax, Linger = defaults.BatchLinger },
        Parallel = defaults.Parallel,
    };
}
