using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>
/// A receiver with a random life (outages, keys that fail for a while, refusals, batches that fail as a whole) that checks what
/// it is told: in order within a key, nothing twice between two crashes. All of it ends after a while, so that everything can arrive.
/// </summary>
internal sealed class RandomSink(int seed)
{
    public const string Name = "sink";

    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _badKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<(long, string), int> _answered = [];
    private readonly HashSet<(long, string)> _told = [];
    private readonly Dictionary<string, List<(long, string)>> _expected = new(StringComparer.Ordinal);
    private int _outage;
    private int _trouble = 60;
    private int _incarnation;
    private HashSet<(long, string)> _mayRepeat = [];

    public SemaphoreSlim Called { get; } = new(0);

    public List<string> Violations { get; } = [];

    public int Missing
    {
        get
        {
            lock (_lock)
            {
                return _expected.Values.Sum(list => list.Count(item => !_answered.ContainsKey(item)));
            }
        }
    }

    public void Expect(long sequence, EventRecord record)
    {
        lock (_lock)
        {
            foreach (JournaledDestination destination in record.Destinations.Where(item => item.Sink == Name && !item.IsSuppressed))
            {
                if (!_expected.TryGetValue(record.Key, out List<(long, string)>? list))
                {
                    _expected.Add(record.Key, list = []);
                }

                list.Add((sequence, destination.Address));
            }
        }
    }

    /// <summary>The process dies: calls of the instances so far have no effect any more.</summary>
    public void Crash(SinkStanding standing)
    {
        lock (_lock)
        {
            _incarnation++;
            _told.Clear();
            HashSet<long> rows = [.. standing.Rows.Where(row => row.State != DeliveryRowState.Dead).Select(row => row.Sequence)];
            _mayRepeat = [.. _answered.Keys.Where(item => item.Item1 > standing.Cursor || rows.Contains(item.Item1))];
        }
    }

    /// <summary>Events behind this number never were.</summary>
    public void Forget(long behind)
    {
        lock (_lock)
        {
            foreach (List<(long, string)> list in _expected.Values)
            {
                list.RemoveAll(item => item.Item1 > behind);
            }
        }
    }

    public ISink Build()
    {
        lock (_lock)
        {
            return new Instance(this, _incarnation);
        }
    }

    /// <summary>All at or below the cursor was answered, or is in a row, which may be a dead letter.</summary>
    public void Check(SinkStanding standing, IReadOnlyList<DeliveryRow> deadLetters)
    {
        lock (_lock)
        {
            HashSet<string> rows = [.. standing.Rows.Concat(deadLetters).Select(row => row.Sequence + "/" + row.DeliveryId.Split('.').Length)];
            foreach ((long sequence, string address) in _expected.Values.SelectMany(list => list))
            {
                if (sequence <= standing.Cursor && !_answered.ContainsKey((sequence, address))
                    && !rows.Contains(sequence + "/" + (address.Length == 0 ? 2 : 3)))
                {
                    Violations.Add($"the cursor {standing.Cursor} passed {sequence} {address}, which is neither answered nor in a row");
                }
            }
        }
    }

    private IReadOnlyList<DeliveryOutcome> Deliver(IReadOnlyList<Delivery> deliveries, int incarnation)
    {
        lock (_lock)
        {
            Called.Release();
            if (incarnation != _incarnation)
            {
                throw new InvalidOperationException("this process is dead");
            }

            if (_outage == 0 && _trouble > 0 && _random.Next(12) == 0)
            {
                _outage = _random.Next(1, 6);
            }

            _trouble--;
            if (_outage > 0)
            {
                _outage--;
                return [.. deliveries.Select(_ => DeliveryOutcome.Retry("down"))];
            }

            if (_trouble > 0 && _random.Next(20) == 0)
            {
                throw new IOException("the batch failed");
            }

            HashSet<string> failed = new(StringComparer.Ordinal);
            return [.. deliveries.Select(item => Deliver(item, failed))];
        }
    }

    private DeliveryOutcome Deliver(Delivery delivery, HashSet<string> failed)
    {
        string key = delivery.Event.Key;
        if (_trouble > 0 && _random.Next(25) == 0)
        {
            _badKeys[key] = _random.Next(1, 4);
        }

        if (failed.Contains(key))
        {
            return DeliveryOutcome.Retry("an earlier one of its key failed");
        }

        if (_badKeys.TryGetValue(key, out int left) && left > 0)
        {
            _badKeys[key] = left - 1;
            failed.Add(key);
            return DeliveryOutcome.Retry("this key fails");
        }

        Take((delivery.Event.Sequence, (string)delivery.Target), key);
        return _trouble > 0 && _random.Next(30) == 0 ? DeliveryOutcome.Rejected("no such chat") : DeliveryOutcome.Delivered;
    }

    private void Take((long Sequence, string Address) item, string key)
    {
        if (!_told.Add(item))
        {
            Violations.Add($"{item} came twice without a crash");
        }

        if (_answered.ContainsKey(item) && !_mayRepeat.Contains(item))
        {
            Violations.Add($"{item} came again though it was saved as settled");
        }

        int index = _expected[key].IndexOf(item);
        if (!_answered.ContainsKey(item) && _expected[key].Take(index).FirstOrDefault(earlier => !_answered.ContainsKey(earlier)) is (> 0, _) first)
        {
            Violations.Add($"{item} of {key} came before {first}");
        }

        _answered[item] = _answered.GetValueOrDefault(item) + 1;
    }

    private sealed class Instance(RandomSink owner, int incarnation) : ISink
    {
        public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
            new(owner.Deliver(deliveries, incarnation));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
