using Router.Journal.Sqlite;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The section <c>journal</c>. It is read at the start: a change of it asks for a restart.</summary>
internal sealed record JournalSettings
{
    /// <summary>What a journaled event outlives.</summary>
    [Option(
        "Что переживает записанное событие: power-loss — и отключение питания; process-crash — падение программы, зато записи реже ждут диск.",
        "What a journaled event outlives: power-loss, the machine losing power too; process-crash, the program's end, and writes wait for the disk less.")]
    public JournalDurability Durability { get; init; } = JournalDurability.PowerLoss;

    /// <summary>How much of what is delivered is kept.</summary>
    [Option("Сколько хранить доставленное.", "How much of what is delivered is kept.")]
    public KeepPolicy Keep { get; init; } = new();

    /// <summary>What happens when the journal has its full size and all of it is undelivered.</summary>
    [Option(
        "Если журнал полон недоставленного: shed — отбрасывать самое старое, stop-reading — не читать новое.",
        "When the journal is full of what is undelivered: shed, the oldest goes; stop-reading, nothing new is read.")]
    public WhenFull WhenFull { get; init; } = WhenFull.Shed;
}
