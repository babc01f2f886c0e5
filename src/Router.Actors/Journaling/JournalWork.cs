namespace Router.Actors.Journaling;

/// <summary>
/// What is being written, one thing at a time, and what is next. Records that the store has no room for wait aside, and progress, which makes
/// room, goes ahead of them. It knows no clock and no store.
/// </summary>
internal sealed class JournalWork
{
    private JournalBatch? _refused;
    private bool _isProgressDue;
    private bool _isRetentionDue;

    /// <summary>What waits.</summary>
    public JournalInbox Inbox { get; } = new();

    /// <summary>The batch that is being written, or is tried again; <see langword="null"/> when there is none.</summary>
    public JournalBatch? Batch { get; private set; }

    /// <summary>The change that is being made, or is tried again; <see langword="null"/> when there is none.</summary>
    public JournalChange? Change { get; private set; }

    /// <summary>Whether there is something of either.</summary>
    public bool HasStarted => Batch is not null || Change is not null;

    /// <summary>Whether records wait for room in the store.</summary>
    public bool IsFull => _refused is not null;

    /// <summary>Progress does not wait for records any more.</summary>
    public void MakeProgressDue() => _isProgressDue = true;

    /// <summary>Retention is to have its turn.</summary>
    public void MakeRetentionDue() => _isRetentionDue = true;

    /// <summary>Takes what is next, while nothing is being written.</summary>
    /// <param name="isStopping">Whether all that waits is to be written.</param>
    /// <returns>Whether there is something.</returns>
    public bool TryStart(bool isStopping)
    {
        Change = Inbox.TakeChange(IsFull);
        Batch = Change is null ? Next(isStopping) : null;
        return HasStarted;
    }

    /// <summary>Takes the records for which there was no room, while nothing is being written.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TryRefused()
    {
        Batch = _refused;
        _refused = null;
        return Batch is not null;
    }

    /// <summary>What was being written is.</summary>
    public void End()
    {
        Batch = null;
        Change = null;
    }

    /// <summary>The store has no room for the records that are being written: they wait, and their batch's progress goes ahead.</summary>
    /// <returns>Whether there is progress to write; a batch without records is tried again as it is.</returns>
    public bool Refuse()
    {
        if (Batch is { Records.Count: > 0 } full)
        {
            _refused = full.RecordsOnly();
            Batch = full.ProgressOnly();
            return Batch is not null;
        }

        return false;
    }

    private JournalBatch? Next(bool isStopping)
    {
        if (_isRetentionDue)
        {
            _isRetentionDue = false;
            return JournalBatch.Nothing;
        }

        bool isProgressDue = Inbox.HasProgress && (_isProgressDue || isStopping);
        if (!isProgressDue && (IsFull || !Inbox.HasWork))
        {
            return null;
        }

        _isProgressDue = false;
        return IsFull ? Inbox.TakeProgress() : Inbox.TakeBatch();
    }
}
