using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The section <c>journal</c>.</summary>
internal sealed record JournalSettings
{
    /// <summary>The most that the journal may take, in bytes; past it the oldest goes, delivered or not.</summary>
    [Option(
        "Сколько места может занять журнал; сверх этого уходит самое старое, доставленное или нет.",
        "The most that the journal may take; past it the oldest goes, delivered or not.",
        Min = 1_048_576)]
    public long MaxSize { get; init; } = 256L * 1024 * 1024;
}
