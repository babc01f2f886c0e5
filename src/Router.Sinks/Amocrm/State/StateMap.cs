using Router.Sinks.Abstractions;

namespace Router.Sinks.Amocrm.State;

/// <summary>Texts by key in one text of a sink's state, in the order in which they came; past its size the oldest go. For one caller at a time.</summary>
internal sealed class StateMap
{
    private const char Between = '\t';
    private const char End = '\n';

    private readonly ISinkState _state;
    private readonly string _name;
    private readonly int _most;
    private readonly OrderedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public StateMap(ISinkState state, string name, int most)
    {
        _state = state;
        _name = name;
        _most = most;
        foreach (string[] line in (state.Get(name) ?? "").Split(End, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Between, 2)))
        {
            _values[line[0]] = line.Length > 1 ? line[1] : "";
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public string? Get(string key) => _values.GetValueOrDefault(key);

    public void Set(params IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach ((string key, string value) in values)
        {
            _values.Remove(key);
            _values.Add(key, value);
        }

        while (_values.Count > _most)
        {
            _values.RemoveAt(0);
        }

        Write();
    }

    public void Remove(params IEnumerable<string> keys)
    {
        int before = _values.Count;
        foreach (string key in keys)
        {
            _values.Remove(key);
        }

        if (_values.Count < before)
        {
            Write();
        }
    }

    private void Write() =>
        _state.Set(_name, _values.Count == 0 ? null : string.Join(End, _values.Select(value => $"{value.Key}{Between}{value.Value}")));
}
