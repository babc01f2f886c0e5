using System.Collections.Concurrent;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Tests.Telegram;

/// <summary>A sink's state of which only what was saved survives a crash.</summary>
internal sealed class DurableState(IEnumerable<KeyValuePair<string, string>> start) : ISinkState
{
    private readonly ConcurrentDictionary<string, string> _now = new(start, StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string> _saved = new Dictionary<string, string>(start, StringComparer.Ordinal);

    public DurableState()
        : this([])
    {
    }

    /// <summary>Called before each save; may throw.</summary>
    public Action OnSave { get; set; } = () => { };

    /// <summary>What is left after a crash.</summary>
    public DurableState AfterCrash() => new(_saved);

    /// <summary>What is left after a stop, which writes everything.</summary>
    public DurableState AfterStop() => new(_now);

    public string? Get(string name) => _now.GetValueOrDefault(name);

    public void Set(string name, string? value)
    {
        if (value is null)
        {
            _now.TryRemove(name, out _);
        }
        else
        {
            _now[name] = value;
        }
    }

    public Task SaveNowAsync(CancellationToken cancellationToken)
    {
        OnSave();
        _saved = new Dictionary<string, string>(_now, StringComparer.Ordinal);
        return Task.CompletedTask;
    }
}
