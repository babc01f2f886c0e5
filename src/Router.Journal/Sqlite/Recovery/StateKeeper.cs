using Router.Journal.Sqlite.Reading;
using Router.Journal.StateFiles;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>Keeps the state file near what is committed: every ten seconds, at once when there are other sinks, and at the end.</summary>
internal sealed class StateKeeper(StateFile? file, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> _sinks = new(file?.State.Cursors.Keys ?? [], StringComparer.Ordinal);
    private long _savedAt = time.GetTimestamp();

    /// <summary>Something was committed.</summary>
    public void Committed(JournalView view)
    {
        if (time.GetElapsedTime(_savedAt) >= Interval || !_sinks.SetEquals(view.Sinks.Keys))
        {
            Save(view);
        }
    }

    /// <summary>Writes it. What the disk refuses is tried again later: behind is what it always is.</summary>
    public void Save(JournalView view)
    {
        _savedAt = time.GetTimestamp();
        try
        {
            file?.Update(state => state with
            {
                Sequence = Math.Max(state.Sequence, view.Last),
                Cursors = view.Sinks.Values.ToDictionary(sink => sink.Name, sink => sink.Cursor, StringComparer.Ordinal),
            });
            _sinks.Clear();
            _sinks.UnionWith(view.Sinks.Keys);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The journal itself says what matters.
        }
    }
}
