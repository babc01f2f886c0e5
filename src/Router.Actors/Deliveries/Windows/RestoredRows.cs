using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Windows;

/// <summary>Deliveries behind the cursor that have a row of an earlier run: they are not taken in a second time.</summary>
internal sealed class RestoredRows
{
    private readonly HashSet<(long Sequence, int Destination)> _rows = [];
    private long _last;

    public void Add(DeliveryRow row)
    {
        _rows.Add((row.Sequence, row.Destination));
        _last = Math.Max(_last, row.Sequence);
    }

    public bool Contains(long sequence, int destination) => _rows.Contains((sequence, destination));

    /// <summary>All is forgotten once everything up to the last of them was read.</summary>
    public void Look(long through)
    {
        if (_rows.Count > 0 && through > _last)
        {
            _rows.Clear();
        }
    }
}
