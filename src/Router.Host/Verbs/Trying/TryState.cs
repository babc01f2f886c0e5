using System.Collections.Concurrent;
using Router.Sinks.Abstractions;

namespace Router.Host.Verbs.Trying;

/// <summary>The state of a sink that is tried: it ends with the trial.</summary>
internal sealed class TryState : ISinkState
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string? Get(string name) => _texts.GetValueOrDefault(name);

    public void Set(string name, string? value)
    {
        if (value is null)
        {
            _texts.TryRemove(name, out _);
        }
        else
        {
            _texts[name] = value;
        }
    }

    public Task SaveNowAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
