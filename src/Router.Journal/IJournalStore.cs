using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Journal;

/// <summary>
/// One append-only log with each sink's progress beside it (architecture.md, "Durability"). What changes it comes from one writer, one
/// call at a time.
/// </summary>
public interface IJournalStore : IJournalReader
{
    /// <summary>
    /// Appends records and moves progress, all in one. When it returns, both are as safe as the store makes anything; when it throws,
    /// nothing of either happened.
    /// </summary>
    /// <param name="records">May be empty, when only progress moves. With neither, the store looks whether retention has something to do.</param>
    /// <param name="progress">
    /// At most one for each sink, with a cursor that is not behind the last record. An unknown sink is one from then on, and has what was
    /// journaled for it behind its cursor. A lower cursor than the known one does not move it back; a row whose event is gone is not kept.
    /// </param>
    /// <param name="cancellationToken">Honoured only before anything is written.</param>
    /// <exception cref="ArgumentException">There is progress of one sink twice, or a cursor behind the end.</exception>
    /// <exception cref="JournalException">It cannot be written now; the same append can be tried again.</exception>
    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records,
        IReadOnlyList<SinkProgress> progress,
        CancellationToken cancellationToken);

    /// <summary>Forgets a sink: its progress, rows and state.</summary>
    /// <exception cref="JournalException">It cannot be written now.</exception>
    public ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken);

    /// <summary>
    /// Gives what one sink has not settled to another, its new name: the events behind its cursor (their destinations then say the new
    /// name), its rows, and its state if the other has none. The other's cursor goes back to the one taken over where that is behind;
    /// what the other has settled itself is not read again. The old name is forgotten; one that is not known changes nothing.
    /// As with an append, the one writer calls it.
    /// </summary>
    /// <exception cref="JournalException">It cannot be written now.</exception>
    public ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken);
}
