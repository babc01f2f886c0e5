using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;

namespace Router.Host.Demo;

/// <summary>Hears what the Router of the demo does, and lets the story wait for it.</summary>
internal sealed class DemoWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, AgentStatus> _agents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SinkStatus> _sinks = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it listens to.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [typeof(AgentStatus), typeof(SinkStatus), typeof(EventsJournaled), typeof(DeliveriesEnded), typeof(Notice)];

    /// <summary>Called for each message after it was taken in.</summary>
    public Action<object> Heard { get; set; } = _ => { };

    /// <summary>Takes a message in.</summary>
    public void Hear(object message)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            switch (message)
            {
                case AgentStatus agent:
                    _agents[agent.Login] = agent;
                    break;
                case SinkStatus sink:
                    _sinks[sink.Name] = sink;
                    break;
            }

            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Heard(message);
        changed.TrySetResult();
    }

    /// <summary>The login's last status.</summary>
    public AgentStatus? Agent(string login)
    {
        lock (_gate)
        {
            return _agents.GetValueOrDefault(login);
        }
    }

    /// <summary>The sink's last status.</summary>
    public SinkStatus? Sink(string name)
    {
        lock (_gate)
        {
            return _sinks.GetValueOrDefault(name);
        }
    }

    /// <summary>Waits until something holds; looks at each message.</summary>
    public async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                changed = _changed.Task;
            }

            if (holds())
            {
                return;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }
}
