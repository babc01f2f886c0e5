using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>The sinks as one transaction changes them: copies, which nobody sees before it is committed.</summary>
/// <param name="before">The sinks as they were.</param>
internal sealed class SinkBook(IReadOnlyDictionary<string, SinkRow> before)
{
    private Dictionary<string, SinkRow>? _sinks;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<long> _removed = [];

    /// <summary>The sinks as they are now.</summary>
    public IReadOnlyDictionary<string, SinkRow> Sinks => _sinks ?? before;

    /// <summary>A sink, to look at.</summary>
    public SinkRow? Find(string name) => Sinks.GetValueOrDefault(name);

    /// <summary>A sink, to change; <see langword="null"/> when it is not known.</summary>
    public SinkRow? Change(string name)
    {
        if (!Sinks.TryGetValue(name, out SinkRow? sink))
        {
            return null;
        }

        if (_changed.Add(name))
        {
            Own()[name] = sink = sink.Copy();
        }

        return sink;
    }

    /// <summary>A sink that was not known, to change.</summary>
    public SinkRow Add(string name, long cursor)
    {
        var sink = new SinkRow(Sinks.Values.Select(other => other.Id).DefaultIfEmpty().Max() + 1, name);
        sink.MoveTo(cursor);
        _changed.Add(name);
        Own()[name] = sink;
        return sink;
    }

    public void Remove(SinkRow sink)
    {
        Own().Remove(sink.Name);
        _changed.Remove(sink.Name);
        _removed.Add(sink.Id);
    }

    /// <summary>Writes what has changed.</summary>
    public void Save(SinkTable table)
    {
        foreach (long id in _removed)
        {
            table.Delete(id);
        }

        foreach (string name in _changed)
        {
            table.Put(Sinks[name]);
        }
    }

    private Dictionary<string, SinkRow> Own() => _sinks ??= new Dictionary<string, SinkRow>(before, StringComparer.Ordinal);
}
