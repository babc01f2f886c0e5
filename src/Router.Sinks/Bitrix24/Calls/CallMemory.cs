using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Remembers the last calls in the sink's state. Safe for any number of threads.</summary>
internal sealed class CallMemory(ISinkState state)
{
    private const string Name = "calls";

    /// <summary>More calls than an office has between a start and its record.</summary>
    private const int Limit = 500;

    private readonly Lock _gate = new();
    private OrderedDictionary<string, KnownCall>? _calls;

    /// <summary>What is known of a call; <see langword="null"/> when nothing is.</summary>
    public KnownCall? Find(string id)
    {
        lock (_gate)
        {
            return Calls.GetValueOrDefault(id);
        }
    }

    /// <summary>Remembers a call; the oldest are forgotten for it.</summary>
    public void Keep(KnownCall call)
    {
        lock (_gate)
        {
            Calls[call.Id] = call;
            while (Calls.Count > Limit)
            {
                Calls.RemoveAt(0);
            }

            state.Set(Name, JsonSerializer.Serialize(Calls.Values));
        }
    }

    private OrderedDictionary<string, KnownCall> Calls => _calls ??= Read();

    private OrderedDictionary<string, KnownCall> Read()
    {
        var calls = new OrderedDictionary<string, KnownCall>(StringComparer.Ordinal);
        try
        {
            foreach (KnownCall call in JsonSerializer.Deserialize<KnownCall[]>(state.Get(Name) ?? "[]") ?? [])
            {
                calls[call.Id] = call;
            }
        }
        catch (JsonException)
        {
            // What cannot be read is forgotten: the portal itself is asked then.
        }

        return calls;
    }
}
