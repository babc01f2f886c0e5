using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Kills;

/// <summary>Follows what the journal of a running Router acknowledges, through its control endpoint, until Router dies.</summary>
internal sealed class AcknowledgedEvents
{
    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>How many lines the endpoint left out because this reader was too slow.</summary>
    public long Missed { get; private set; }

    /// <summary>How many events were seen.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _sequences.Count;
            }
        }
    }

    /// <summary>Each event's number by its id.</summary>
    public IReadOnlyDictionary<string, long> Sequences => _sequences;

    /// <summary>Reads until the connection ends, as it does when Router is killed.</summary>
    public async Task FollowAsync(ControlSocket control)
    {
        try
        {
            await foreach (string line in control.TailAsync(CancellationToken.None))
            {
                // A line that the end tore is no JSON, and nothing that it says was seen by anybody.
                if (line.EndsWith('}'))
                {
                    Add(line);
                }
            }
        }
        catch (Exception end) when (end is IOException or HttpRequestException)
        {
            // That is the end.
        }
    }

    private void Add(string line)
    {
        using var json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        switch (root.GetProperty("kind").GetString())
        {
            case "missed":
                Missed += root.GetProperty("missed").GetInt64();
                break;
            case "event":
                lock (_lock)
                {
                    _sequences[root.GetProperty("event").GetProperty("id").GetString()!] = root.GetProperty("sequence").GetInt64();
                }

                break;
            default:
                break;
        }
    }
}
