using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Instances;

/// <summary>A sink's state in memory: the sink changes it at any time, and the SinkActor writes it with the progress of a call.</summary>
/// <param name="start">What the journal has.</param>
/// <param name="saveNow">Asks the SinkActor to write it, and ends when it is written.</param>
internal sealed class SinkStateCopy(IReadOnlyDictionary<string, string> start, Func<CancellationToken, Task> saveNow) : ISinkState
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _texts = new(start, StringComparer.Ordinal);
    private bool _isDirty;

    public string? Get(string name)
    {
        lock (_lock)
        {
            return _texts.GetValueOrDefault(name);
        }
    }

    public void Set(string name, string? value)
    {
        lock (_lock)
        {
            if (value is null)
            {
                _isDirty |= _texts.Remove(name);
            }
            else if (!_texts.TryGetValue(name, out string? before) || before != value)
            {
                _texts[name] = value;
                _isDirty = true;
            }
        }
    }

    public Task SaveNowAsync(CancellationToken cancellationToken) => saveNow(cancellationToken);

    /// <summary>All of it, if it changed since the last time; otherwise <see langword="null"/>.</summary>
    public IReadOnlyDictionary<string, string>? TakeChanged()
    {
        lock (_lock)
        {
            if (!_isDirty)
            {
                return null;
            }

            _isDirty = false;
            return new Dictionary<string, string>(_texts, StringComparer.Ordinal);
        }
    }
}
