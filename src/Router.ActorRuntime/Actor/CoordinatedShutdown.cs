#nullable disable annotations
namespace Akka.Actor;

/// <summary>Stops a system in phases: the tasks of a phase run side by side, the phases one after the other.</summary>
public sealed partial class CoordinatedShutdown : IExtension
{
    /// <summary>The first phase.</summary>
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";

    /// <summary>No more connections are taken.</summary>
    public const string PhaseServiceUnbind = "service-unbind";

    /// <summary>What is under way ends.</summary>
    public const string PhaseServiceRequestsDone = "service-requests-done";

    /// <summary>Services stop.</summary>
    public const string PhaseServiceStop = "service-stop";

    /// <summary>Before a cluster is left.</summary>
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";

    /// <summary>A cluster's phase.</summary>
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";

    /// <summary>A cluster's phase.</summary>
    public const string PhaseClusterLeave = "cluster-leave";

    /// <summary>A cluster's phase.</summary>
    public const string PhaseClusterExiting = "cluster-exiting";

    /// <summary>A cluster's phase.</summary>
    public const string PhaseClusterExitingDone = "cluster-exiting-done";

    /// <summary>A cluster's phase.</summary>
    public const string PhaseClusterShutdown = "cluster-shutdown";

    /// <summary>The last phase with all actors alive.</summary>
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";

    /// <summary>The actors stop.</summary>
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    private readonly Lock _lock = new();
    private readonly ExtendedActorSystem _system;
    private readonly Config _config;
    private readonly List<string> _phases;
    private readonly Dictionary<string, List<KeyValuePair<string, Func<Task<Done>>>>> _tasks = new(StringComparer.Ordinal);
    private Task<Done> _run;
    private volatile bool _processExits;

    internal CoordinatedShutdown(ExtendedActorSystem system)
    {
        _system = system;
        _config = system.Settings.Config.GetConfig("akka.coordinated-shutdown");
        _phases = Sort(_config.GetConfig("phases"));
        if (_config.GetBoolean("terminate-actor-system") || ExitsProcess)
        {
            AddTask(PhaseActorSystemTerminate, "terminate-system", TerminateSystem);
        }

        if (_config.GetBoolean("run-by-clr-shutdown-hook"))
        {
            Internal.ProcessExit.Add(this);
        }
    }

    /// <summary>The system.</summary>
    public ExtendedActorSystem System => _system;

    /// <summary>Why it was run; null before.</summary>
    public Reason ShutdownReason { get; private set; }

    /// <summary>The time-outs of all phases that have tasks together.</summary>
    public TimeSpan TotalTimeout
    {
        get
        {
            lock (_lock)
            {
                return _tasks.Keys.Aggregate(TimeSpan.Zero, (total, phase) => total + Timeout(phase));
            }
        }
    }

    private bool ExitsProcess => _config.GetBoolean("exit-clr");

    /// <summary>The one of a system.</summary>
    public static CoordinatedShutdown Get(ActorSystem sys)
    {
        ArgumentNullException.ThrowIfNull(sys);
        return (CoordinatedShutdown)sys.RegisterExtension(new CoordinatedShutdownExtension());
    }

    /// <summary>Adds a task to a phase.</summary>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (string.IsNullOrEmpty(taskName))
        {
            throw new ArgumentException("Set a task name when adding tasks to the Coordinated Shutdown. Try to use unique, self-explanatory names.", nameof(taskName));
        }

        if (!_phases.Contains(phase, StringComparer.Ordinal))
        {
            throw new ConfigurationException($"Unknown phase [{phase}], known phases [{string.Join(',', _phases)}]. All phases must be defined in configuration.");
        }

        lock (_lock)
        {
            if (!_tasks.TryGetValue(phase, out List<KeyValuePair<string, Func<Task<Done>>>> tasks))
            {
                _tasks.Add(phase, tasks = []);
            }

            tasks.Add(new(taskName, task));
        }
    }

    /// <summary>The time-out of a phase.</summary>
    public TimeSpan Timeout(string phase)
    {
        string path = $"phases.{phase}.timeout";
        return _config.HasPath(path) ? _config.GetTimeSpan(path) : _config.GetTimeSpan("default-phase-timeout");
    }

    /// <summary>Runs the phases, once; another call gets the same task.</summary>
    public Task<Done> Run(Reason reason, string fromPhase = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        lock (_lock)
        {
            if (_run is null)
            {
                ShutdownReason = reason;
                _run = Task.Run(() => RunPhases(fromPhase));
            }

            return _run;
        }
    }

    /// <summary>The system's end would run what must end the system, and does not.</summary>
    internal static void CheckSettings(Config config)
    {
        Config own = config.GetConfig("akka.coordinated-shutdown");
        if (own.GetBoolean("run-by-actor-system-terminate") && !own.GetBoolean("terminate-actor-system"))
        {
            throw new ConfigurationException(
                "akka.coordinated-shutdown.run-by-actor-system-terminate=on and akka.coordinated-shutdown.terminate-actor-system=off is not a supported configuration combination.");
        }
    }

    /// <summary>Holds the end of the process until all phases are over.</summary>
    internal void RunAtProcessExit()
    {
        if (_processExits || _system.WhenTerminated.IsCompleted)
        {
            return;
        }

        _processExits = true;
        try
        {
            Run(ClrExitReason.Instance).Wait(TotalTimeout);
        }
        catch (AggregateException cause)
        {
            _system.Log.Warning("CoordinatedShutdown at the end of the process failed: {0}", cause.Message);
        }
    }

    private async Task<Done> RunPhases(string from)
    {
        foreach (string phase in from is null ? _phases : _phases.SkipWhile(phase => phase != from))
        {
            List<KeyValuePair<string, Func<Task<Done>>>> tasks;
            lock (_lock)
            {
                tasks = [.. _tasks.GetValueOrDefault(phase) ?? []];
            }

            if (tasks.Count > 0 && _config.GetBoolean($"phases.{phase}.enabled", true))
            {
                await RunPhase(phase, tasks).ConfigureAwait(false);
            }
        }

        return Done.Instance;
    }

    private async Task RunPhase(string phase, List<KeyValuePair<string, Func<Task<Done>>>> tasks)
    {
        bool recover = _config.GetBoolean($"phases.{phase}.recover", true);
        TimeSpan timeout = Timeout(phase);
        var all = Task.WhenAll(tasks.Select(task => RunTask(phase, task.Key, task.Value, recover)));
        try
        {
            await all.WaitAsync(timeout).ConfigureAwait(false);
        }
        catch (TimeoutException cause) when (!all.IsCompleted)
        {
            string text = $"Coordinated shutdown phase [{phase}] timed out after {timeout}";
            if (!recover)
            {
                throw new TimeoutException(text, cause);
            }

            if (phase != PhaseActorSystemTerminate)
            {
                _system.Log.Warning(text);
            }
        }
    }

    private async Task RunTask(string phase, string name, Func<Task<Done>> task, bool recover)
    {
        try
        {
            await task().ConfigureAwait(false);
        }
        catch (Exception cause) when (recover)
        {
            _system.Log.Warning("Task [{0}] failed in phase [{1}]: {2}", name, phase, cause.Message);
        }
    }

    private async Task<Done> TerminateSystem()
    {
        if (_config.GetBoolean("terminate-actor-system"))
        {
            ((Internal.ActorSystemImpl)_system).FinalTerminate();

            // A system that does not end in time does not keep a process that is to exit.
            Task inTime = ExitsProcess ? Task.Delay(Timeout(PhaseActorSystemTerminate), TimeProvider.System) : System.WhenTerminated;
            await Task.WhenAny(_system.WhenTerminated, inTime).ConfigureAwait(false);
        }

        if (ExitsProcess && !_processExits)
        {
            _processExits = true;
            Environment.Exit(0);
        }

        return Done.Instance;
    }

    private static List<string> Sort(Config phases)
    {
        List<string> sorted = [];
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (string phase in phases.AsEnumerable().Select(item => item.Key))
        {
            Visit(phase);
        }

        return sorted;

        void Visit(string phase)
        {
            if (sorted.Contains(phase, StringComparer.Ordinal))
            {
                return;
            }

            if (!open.Add(phase))
            {
                throw new ArgumentException($"Cycle detected in graph of phases. It must be a DAG. phase [{phase}] depends transitively on itself.", nameof(phases));
            }

            foreach (string before in phases.GetStringList($"{phase}.depends-on"))
            {
                Visit(before);
            }

            sorted.Add(phase);
        }
    }
}
