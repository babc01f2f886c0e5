using Router.Journal.Progress;

namespace Router.Actors.Journaling;

/// <summary>Progress of one sink that is not written yet: what is added later is merged, so that writing it once says all of it.</summary>
internal sealed class PendingProgress(string sink, long cursor)
{
    private Dictionary<string, DeliveryRow>? _rows;
    private HashSet<string>? _done;
    private List<DeliveryAttempt>? _attempts;
    private IReadOnlyDictionary<string, string>? _state;
    private bool _isDirty;

    /// <summary>All at or below is settled.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>Moves the cursor on; a lower one changes nothing.</summary>
    public void Move(long cursor)
    {
        if (cursor > Cursor)
        {
            Cursor = cursor;
            _isDirty = true;
        }
    }

    /// <summary>A row is new or says something else.</summary>
    public void Put(DeliveryRow row)
    {
        _done?.Remove(row.DeliveryId);
        (_rows ??= new(StringComparer.Ordinal))[row.DeliveryId] = row;
        _isDirty = true;
    }

    /// <summary>A row is done with.</summary>
    public void Done(string deliveryId)
    {
        _rows?.Remove(deliveryId);
        (_done ??= new(StringComparer.Ordinal)).Add(deliveryId);
        _isDirty = true;
    }

    /// <summary>An attempt has ended.</summary>
    public void Add(DeliveryAttempt attempt)
    {
        (_attempts ??= []).Add(attempt);
        _isDirty = true;
    }

    /// <summary>The sink's own state is this.</summary>
    public void SetState(IReadOnlyDictionary<string, string> state)
    {
        _state = state;
        _isDirty = true;
    }

    /// <summary>Adds a later step.</summary>
    public void Merge(SinkProgress step)
    {
        Move(step.Cursor);
        foreach (DeliveryRow row in step.Rows)
        {
            Put(row);
        }

        foreach (string id in step.DoneRows)
        {
            Done(id);
        }

        if (step.Attempts.Count > 0)
        {
            (_attempts ??= []).AddRange(step.Attempts);
        }

        if (step.State is { } state)
        {
            SetState(state);
        }

        _isDirty = true;
    }

    /// <summary>What has to be written, after which nothing has; <see langword="null"/> when nothing has.</summary>
    public SinkProgress? Take()
    {
        if (!_isDirty)
        {
            return null;
        }

        var progress = new SinkProgress
        {
            Sink = sink,
            Cursor = Cursor,
            Rows = _rows is { Count: > 0 } rows ? [.. rows.Values] : [],
            DoneRows = _done is { Count: > 0 } done ? [.. done] : [],
            Attempts = _attempts ?? [],
            State = _state,
        };
        _attempts = null;
        _rows = null;
        _done = null;
        _state = null;
        _isDirty = false;
        return progress;
    }
}
