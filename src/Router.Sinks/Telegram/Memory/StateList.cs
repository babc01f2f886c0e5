using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Memory;

/// <summary>A short list that outlives the process: the last so many items, under one name of the sink's state. Safe for any number of threads.</summary>
internal sealed class StateList<T>(ISinkState state, string name, int limit)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = Read(state.Get(name));

    /// <summary>The items, the oldest first.</summary>
    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    /// <summary>The newest item that fits.</summary>
    public T? Find(Predicate<T> fits)
    {
        lock (_gate)
        {
            return _items.FindLast(fits);
        }
    }

    /// <summary>Adds an item in the place of those that it replaces.</summary>
    public void Put(T item, Predicate<T> isReplaced)
    {
        lock (_gate)
        {
            _items.RemoveAll(isReplaced);
            _items.Add(item);
            _items.RemoveRange(0, Math.Max(0, _items.Count - limit));
            Write();
        }
    }

    /// <summary>Takes items out.</summary>
    public void Remove(Predicate<T> fits)
    {
        lock (_gate)
        {
            if (_items.RemoveAll(fits) > 0)
            {
                Write();
            }
        }
    }

    private void Write() => state.Set(name, _items.Count == 0 ? null : JsonSerializer.Serialize(_items));

    private static List<T> Read(string? text)
    {
        try
        {
            return text is null ? [] : JsonSerializer.Deserialize<List<T>>(text) ?? [];
        }
        catch (JsonException)
        {
            // Of another version: what it remembered only spared people something.
            return [];
        }
    }
}
