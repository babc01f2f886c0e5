namespace Router.Journal.Sqlite.Checkpoints;

/// <summary>
/// When to write the WAL back into the file. As a rule that is done beside the writer, which never waits for it, every few megabytes. Only
/// when the WAL still grows, because readers or an unbroken stream of appends never let it be used from the start again, does the writer
/// lend a hand. The writer and the checkpointer call it.
/// </summary>
internal sealed class WalGrowth
{
    /// <summary>After how many written bytes the WAL is written back.</summary>
    public const long Step = 4 * 1024 * 1024;

    /// <summary>From what size of the WAL on the writer helps.</summary>
    public const long Limit = 256 * 1024 * 1024;

    /// <summary>How much more must come after an attempt of the writer's.</summary>
    private const long Patience = 64 * 1024 * 1024;

    private long _written;
    private long _size;
    private long _limit = Limit;

    /// <summary>Whether the writer should now write the WAL back itself.</summary>
    public bool IsWriterNeeded => Volatile.Read(ref _size) >= _limit;

    /// <summary>Counts what an append wrote.</summary>
    /// <returns>Whether it is time to write the WAL back.</returns>
    public bool Add(long bytes)
    {
        _written += bytes;
        if (_written < Step)
        {
            return false;
        }

        _written = 0;
        return true;
    }

    /// <summary>The checkpointer saw how large the WAL is.</summary>
    public void Saw(long size) => Volatile.Write(ref _size, size);

    /// <summary>The writer wrote it back, or tried to.</summary>
    /// <param name="isDone">Whether the WAL is used from its start again; if not, the writer tries again when it has grown some more.</param>
    public void Helped(bool isDone)
    {
        _limit = isDone ? Limit : Volatile.Read(ref _size) + Patience;
        if (isDone)
        {
            Saw(0);
        }
    }
}
