using Router.Journal.Sqlite.Codec;

namespace Router.Journal.Sqlite.Tables;

/// <summary>
/// What the journal knows of one sink: where it stands, and what there must be in the other tables for it. A transaction changes copies.
/// </summary>
internal sealed class SinkRow(long id, string name)
{
    public long Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>All at or below is settled.</summary>
    public long Cursor { get; set; }

    /// <summary>The highest that <see cref="Cursor"/> ever was: above it, all that is for the sink is pending.</summary>
    public long Settled { get; set; }

    /// <summary>How many deliveries are pending.</summary>
    public long Waiting { get; set; }

    /// <summary>How many events these belong to.</summary>
    public long PendingRows { get; set; }

    /// <summary>The sum of these events' numbers, each times its deliveries; it wraps.</summary>
    public long PendingSum { get; set; }

    /// <summary>How many rows there are, dead letters among them.</summary>
    public long Rows { get; set; }

    /// <summary>How many dead letters there are.</summary>
    public long Dead { get; set; }

    /// <summary>The sink's own state, encoded.</summary>
    public byte[] State { get; set; } = [0];

    /// <summary>A checksum over all of it.</summary>
    public long ChecksumOf() => Checksum.Start()
        .Add(Id).Add(Name).Add(Cursor).Add(Settled).Add(Waiting).Add(PendingRows).Add(PendingSum).Add(Rows).Add(Dead).Add(State).Value;

    public SinkRow Copy() => (SinkRow)MemberwiseClone();

    /// <summary>Counts a pending event in.</summary>
    public void AddPending(long sequence, long count)
    {
        Waiting += count;
        PendingRows++;
        PendingSum = unchecked(PendingSum + (sequence * count));
    }

    /// <summary>Counts pending events out.</summary>
    public void RemovePending(in PendingTotals gone)
    {
        Waiting -= gone.Deliveries;
        PendingRows -= gone.Events;
        PendingSum = unchecked(PendingSum - gone.Sum);
    }

    /// <summary>Moves the cursor, never back.</summary>
    public void MoveTo(long cursor)
    {
        Cursor = Math.Max(Cursor, cursor);
        Settled = Math.Max(Settled, Cursor);
    }

    public IReadOnlyDictionary<string, string> ReadState() => new BodyReader(State).ReadTexts();

    public void WriteState(IReadOnlyDictionary<string, string> state)
    {
        var output = new BodyWriter();
        output.WriteTexts(state);
        State = output.Written.ToArray();
    }
}
