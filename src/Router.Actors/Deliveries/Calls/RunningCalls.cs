using Router.Actors.Deliveries.Windows;

namespace Router.Actors.Deliveries.Calls;

/// <summary>
/// The calls of a sink that run: a call that takes too long is cancelled, and one that does not end even then hangs. It knows no clock.
/// </summary>
internal sealed class RunningCalls
{
    /// <summary>How long a cancelled call may take to end.</summary>
    public static readonly TimeSpan HungAfter = TimeSpan.FromSeconds(5);

    private readonly Dictionary<int, SinkCall> _calls = [];

    /// <summary>How many run.</summary>
    public int Count => _calls.Count;

    /// <summary>The number of the last one that was made.</summary>
    public int Last { get; private set; }

    /// <summary>The first deadline of all.</summary>
    public DateTimeOffset? FirstDeadline
    {
        get
        {
            DateTimeOffset? first = null;
            foreach (SinkCall call in _calls.Values)
            {
                first = call.Deadline is { } deadline && !(deadline >= first) ? deadline : first;
            }

            return first;
        }
    }

    /// <summary>Makes a call, which does not run yet.</summary>
    public SinkCall Make(IReadOnlyList<PendingDelivery> taken) => new(++Last, taken);

    /// <summary>A call runs from now on, up to its deadline if it has one.</summary>
    public void Start(SinkCall call, DateTimeOffset? deadline)
    {
        call.Deadline = deadline;
        _calls.Add(call.Number, call);
    }

    /// <summary>A call has ended; <see langword="null"/> when it was given up before.</summary>
    public SinkCall? End(int number) => _calls.Remove(number, out SinkCall? call) ? call : null;

    /// <summary>Cancels what takes too long.</summary>
    /// <returns>Whether a call hangs.</returns>
    public bool Watch(DateTimeOffset now)
    {
        bool isHung = false;
        foreach (SinkCall call in _calls.Values)
        {
            if (!(call.Deadline <= now))
            {
                continue;
            }

            isHung |= call.IsCancelled;
            if (!call.IsCancelled)
            {
                call.IsCancelled = true;
                call.Deadline = now + HungAfter;
                _ = call.Cancellation.CancelAsync();
            }
        }

        return isHung;
    }

    /// <summary>Gives up all of them; their ends are not heard any more.</summary>
    public IReadOnlyList<SinkCall> GiveUp()
    {
        var calls = _calls.Values.ToArray();
        _calls.Clear();
        foreach (SinkCall call in calls)
        {
            _ = call.Cancellation.CancelAsync();
        }

        return calls;
    }
}
