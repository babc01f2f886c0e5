namespace Router.Journal.Sqlite.Recovery;

/// <summary>Gathers the numbers that are not there, as ranges: rising, not overlapping, and joined where they touch.</summary>
internal sealed class LostNumbers
{
    private readonly List<SequenceRange> _ranges = [];

    public IReadOnlyList<SequenceRange> Ranges => _ranges;

    /// <summary>Adds a range behind all others; one that ends before it begins is none.</summary>
    public void Add(long from, long through)
    {
        if (through < from)
        {
            return;
        }

        if (_ranges is [.., var last] && from <= last.Through + 1)
        {
            _ranges[^1] = last with { Through = Math.Max(last.Through, through) };
        }
        else
        {
            _ranges.Add(new SequenceRange(from, through));
        }
    }
}
