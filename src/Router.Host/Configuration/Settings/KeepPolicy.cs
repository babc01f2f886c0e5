using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The journal's <c>keep</c>: whichever bound is met first counts.</summary>
internal sealed record KeepPolicy
{
    /// <summary>How many days what is delivered is kept; what is undelivered is kept longer.</summary>
    [Option(
        "Сколько дней хранить доставленное; недоставленное хранится дольше.",
        "How many days what is delivered is kept; what is undelivered is kept longer.",
        Min = 1,
        Max = 3650)]
    public int Days { get; init; } = 30;

    /// <summary>The most that the journal may take, in bytes.</summary>
    [Option("Сколько места может занять журнал.", "The most that the journal may take.", Min = 1_048_576)]
    public long Size { get; init; } = 5L * 1024 * 1024 * 1024;
}
