using Router.Journal.Sqlite.Tables;
using Router.Journal.Sqlite.Writing;

namespace Router.Journal.Sqlite.Retention;

/// <summary>One step of retention: a walk over records behind the place up to which none is settled.</summary>
internal sealed class RetentionStep
{
    private readonly WriterSession _session;
    private readonly List<(long Sink, long First)> _firstPending;
    private readonly bool _hasRows;
    private long _sequence;
    private long _before;
    private bool _isAny;

    /// <summary>A step that has not begun.</summary>
    /// <param name="session">The writer's session.</param>
    /// <param name="most">How many records may go.</param>
    public RetentionStep(WriterSession session, int most)
    {
        _session = session;
        Left = most;
        Newest = session.Tables.Records.Last().Sequence;
        _sequence = session.UnsettledThrough;
        IEnumerable<SinkRow> waiting = session.View.Sinks.Values.Where(sink => sink.PendingRows > 0);
        _firstPending = [.. waiting.Select(sink => (sink.Id, session.Tables.Pending.First(sink.Id) ?? long.MaxValue))];
        _hasRows = session.View.Sinks.Values.Any(sink => sink.Rows > 0);
    }

    /// <summary>How many more may go.</summary>
    public int Left { get; private set; }

    /// <summary>The newest record's number; that one stays.</summary>
    public long Newest { get; }

    /// <summary>The stored time of the record that <see cref="MoveNext"/> came to.</summary>
    public long Written { get; private set; }

    /// <summary>Whether all records were looked at.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The highest number that went; 0 when none did.</summary>
    public long HighestGone { get; private set; }

    /// <summary>Goes on to the next record; <see langword="false"/> at the newest one.</summary>
    public bool MoveNext()
    {
        (long next, Written) = _session.Tables.Records.From(_sequence + 1);
        IsAtEnd = next == 0 || next >= Newest;
        if (IsAtEnd)
        {
            return false;
        }

        _before = _sequence;
        _sequence = next;
        return true;
    }

    /// <summary>The record that <see cref="MoveNext"/> came to was not looked at.</summary>
    public void StepBack() => _sequence = _before;

    /// <summary>Whether nothing waits for the record, and it has no row.</summary>
    public bool IsSettled()
    {
        foreach ((long sink, long first) in _firstPending)
        {
            if (_sequence == first || (_sequence > first && _session.Tables.Pending.CountOf(sink, _sequence) > 0))
            {
                return false;
            }
        }

        return !_hasRows || !_session.Tables.Rows.HasEvent(_sequence);
    }

    /// <summary>Lets the record go that <see cref="MoveNext"/> came to.</summary>
    public void Delete() => Delete(_sequence);

    /// <summary>Lets a record go.</summary>
    public void Delete(long sequence)
    {
        _session.Tables.Records.Delete(sequence);
        HighestGone = Math.Max(HighestGone, sequence);
        Left--;
        _isAny = true;
    }

    /// <summary>Remembers how far it came, and drops what belonged to records that are gone.</summary>
    /// <returns>Whether any record went.</returns>
    public bool Finish()
    {
        _session.UnsettledThrough = _sequence;
        if (_isAny && _session.Tables.Records.First() is { } oldest)
        {
            _session.Tables.Attempts.DeleteBefore(oldest);
            _session.Tables.Renames.DeleteBefore(oldest);
        }

        return _isAny;
    }
}
