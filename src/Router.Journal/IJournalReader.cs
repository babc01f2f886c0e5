using Router.Journal.Progress;

namespace Router.Journal;

/// <summary>
/// What can be asked of a journal, at any time, from anywhere, beside an append too (architecture.md, "Durability"). What a read returns
/// was appended whole.
/// </summary>
public interface IJournalReader : IAsyncDisposable
{
    /// <summary>The number of the last record; 0 when there is none yet. Never goes back, not by retention and not by a restart.</summary>
    public long LastSequence { get; }

    /// <summary>Where all sinks stand that ever said so, also those that the configuration no longer has.</summary>
    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken);

    /// <summary>Where one sink stands; <see langword="null"/> when it is not known.</summary>
    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken);

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

    /// <summary>A sink's dead letters, in order of the journal.</summary>
    /// <param name="sink">The sink's name; one that is not known has none.</param>
    /// <param name="after">The number behind which the first lies; all of one event come in one page.</param>
    /// <param name="limit">About how many; a page may have more, when the last event has several.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ValueTask<IReadOnlyList<DeliveryRow>> ReadDeadLettersAsync(
        string sink, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The attempts to deliver one event, in the order in which they ended, as far as they are kept.</summary>
    public ValueTask<IReadOnlyList<SinkAttempt>> ReadAttemptsAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>All that ever went undelivered because the journal was full, added up for each sink and route.</summary>
    public ValueTask<IReadOnlyList<ShedDeliveries>> ReadShedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The number before the first record that was written at a time or later, to read on from; the last number when there is none.
    /// Numbers and times rise together unless the clock was set back, so a reader still looks at each record's time.
    /// </summary>
    public ValueTask<long> FindAsync(DateTimeOffset from, CancellationToken cancellationToken);
}
