using Router.Simulator.Faults;
using Router.Simulator.Pipes;
using Router.Simulator.Presence;
using Router.Simulator.Recording;

namespace Router.Simulator.Apps;

/// <summary>What one app knows; all but the constants are guarded by <see cref="Gate"/>.</summary>
internal sealed class AppState
{
    public AppState(string login, SimulatorOptions options, Action<Occurrence> hear)
    {
        Login = login;
        Options = options;
        Hear = hear;
        Ids = StableRandom.For(options.Seed, login + "/ids");
        AgentId = StableRandom.For(0, login + "/agent").NextUuid();
        Waiters = new Waiters(Gate);
    }

    /// <summary>Guards the app.</summary>
    public Lock Gate { get; } = new();

    public string Login { get; }

    public SimulatorOptions Options { get; }

    public Action<Occurrence> Hear { get; }

    /// <summary>The agent's UUID: it follows from the login alone.</summary>
    public string AgentId { get; }

    /// <summary>Ids of the record, and whatever else happens at times that nobody plans.</summary>
    public Random Ids { get; }

    public Waiters Waiters { get; }

    public CommandLog Commands { get; } = new();

    public List<Connection> Connections { get; } = [];

    public AgentStatus Status { get; private set; } = new();

    public Behaviour Behaviour { get; set; } = Behaviour.Faultless;

    public ClientsMode Clients { get; set; }

    public bool IsListening { get; set; }

    public long Sequence { get; set; }

    public long ResultCount { get; set; }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public IEnumerable<Connection> Live => Connections.Where(connection => !connection.HasEnded);

    /// <summary>Changes the agent's status; answers whether another one shows now.</summary>
    public bool ChangeStatus(Func<AgentStatus, AgentStatus> change)
    {
        string before = Status.Shown;
        Status = change(Status);
        if (string.Equals(before, Status.Shown, StringComparison.Ordinal))
        {
            return false;
        }

        Hear(new StatusChanged(Login, Now, Status.Shown));
        Waiters.Check();
        return true;
    }
}
