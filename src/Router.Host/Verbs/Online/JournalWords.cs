using System.Globalization;
using Router.Host.Control;
using Router.Journal.Sqlite;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Says how the journal is, in one line.</summary>
internal static class JournalWords
{
    /// <summary>The line.</summary>
    public static Bilingual Of(JournalReport journal, DateTimeOffset now, Language language)
    {
        if (journal.Fault is { } fault)
        {
            return new Bilingual($"Журнал не читается: {fault}", $"The journal cannot be read: {fault}");
        }

        if (journal.Path is null)
        {
            return new Bilingual("Журнал в памяти: кончится вместе с этим запуском", "The journal is in memory: it ends with this run");
        }

        string size = SizeOf(journal.Size);
        string limit = SizeOf(journal.SizeLimit);
        string oldest = Ages.Since(journal.Oldest, now, language);
        return journal.Durability == JournalDurability.PowerLoss
            ? new Bilingual($"Журнал {size} из {limit}, хранит {oldest}; записанное переживёт отключение питания", $"Journal {size} of {limit}, reaches back {oldest}; what is written outlives a loss of power")
            : new Bilingual($"Журнал {size} из {limit}, хранит {oldest}; записанное переживёт падение программы, но не всё — отключение питания", $"Journal {size} of {limit}, reaches back {oldest}; what is written outlives the program's end, not all of it a loss of power");
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        >= 1L << 30 => Of(bytes, 1L << 30, "GB"),
        >= 1L << 20 => Of(bytes, 1L << 20, "MB"),
        _ => Of(bytes, 1L << 10, "KB"),
    };

    private static string Of(long bytes, long unit, string name) =>
        (bytes / (double)unit).ToString("0.#", CultureInfo.InvariantCulture) + name;
}
