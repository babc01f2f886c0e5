using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Journal;

/// <summary>
/// One append-only log with each sink's progress beside it (architecture.md, "Durability"). Appends come from one writer, one at a time;
/// reads from anywhere, at any time, beside an append too. What a read returns was appended whole.
/// </summary>
public interface IJournalStore : IAsyncDisposable
{
    /// <summary>The number of the last record; 0 when there is none yet. Never goes back, not by retention and not by a restart.</summary>
    public long LastSequence { get; }

    /// <summary>
    /// Appends records and moves progress, all in one. When it returns, both are as safe as the store makes anything; when it throws,
    /// nothing of either happened.
    /// </summary>
    /// <param name="records">May be empty, when only progress moves.</param>
    /// <param name="progress">
    /// At most one for each sink, with a cursor that is not behind the last record. An unknown sink is one from then on, and has what was
    /// journaled for it behind its cursor. A lower cursor than the known one does not move it back; a row whose event is gone is not kept.
    /// </param>
    /// <param name="cancellationToken">Honoured only before anything is written.</param>
    /// <exception cref="ArgumentException">There is progress of one sink twice, or a cursor behind the end.</exception>
    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records,
        IReadOnlyList<SinkProgress> progress,
        CancellationToken cancellationToken);

    /// <summary>Where all sinks stand that ever said so, also those that the configuration no longer has.</summary>
    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken);

    /// <summary>Where one sink stands; <see langword="null"/> when it is not known.</summary>
    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken);

    /// <summary>Forgets a sink: its progress, rows and state.</summary>
    public ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken);

    /// <summary>
    /// Gives what one sink has not settled to another, its new name: the events behind its cursor (their destinations then say the new
    /// name), its rows, and its state if the other has none. The other's cursor goes back to the one taken over where that is behind;
    /// what the other has settled itself is not read again. The old name is forgotten; one that is not known changes nothing.
    /// As with an append, the one writer calls it.
    /// </summary>
    public ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken);

    /// <summary>What comes for a sink behind a number. At or below its cursor nothing is sure to come; an unknown sink has nothing.</summary>
    /// <param name="sink">The sink's name.</param>
    /// <param name="after">The last number that it has.</param>
    /// <param name="limit">At most this many entries.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Records by number, those that are still there.</summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The events with these numbers, for rows; one that is gone is left out.</summary>
    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken);
}
