using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Akka.Actor.Setup;
using Akka.Util.Internal;

namespace Akka.Actor.Internal;

/// <summary>The system: the guardians, and what all actors share.</summary>
internal sealed class ActorSystemImpl : ExtendedActorSystem
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();
    private readonly ConcurrentDictionary<string, IInternalActorRef> _temporary = new(StringComparer.Ordinal);
    private readonly ConcurrentStack<Action> _terminationCallbacks = new();
    private readonly TaskCompletionSource _terminated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RootActorPath _rootPath;
    private readonly LocalActorRef _root;
    private LocalActorRef _user = null!;
    private LocalActorRef _system = null!;
    private IActorRef? _deadLetterListener;
    private long _nextTemporary;
    private int _terminating;

    public ActorSystemImpl(string name, ActorSystemSetup setup)
    {
        Name = name;
        Config config = setup.Get<BootstrapSetup>().Select(bootstrap => bootstrap.Config.GetOrElse(ConfigurationFactory.Empty))
            .GetOrElse(ConfigurationFactory.Empty);
        Settings = new Settings(this, config, setup);
        CoordinatedShutdown.CheckSettings(Settings.Config);
        Settings.StdoutLogger.Filter = setup.Get<LogFilterSetup>().Select(filters => filters.CreateEvaluator()).GetOrElse(LogFilterEvaluator.NoFilters);
        EventStream = new EventStream(Settings.Config.GetBoolean("akka.actor.debug.event-stream"));
        EventStream.SetLogLevel(Logging.LogLevelFor(Settings.LogLevel));
        EventStream.StartStdoutLogger(Settings);
        Log = new BusLogging(EventStream, $"ActorSystem({name})", GetType(), Settings.LogFormatter);
        Dispatchers = new Dispatchers(Settings.Config);
        Scheduler = CreateScheduler();
        StartTime = Scheduler.MonotonicClock;
        _rootPath = new RootActorPath(new Address("akka", name));
        DeadLetterRef = new DeadLetterActorRef(this, _rootPath / "deadLetters");
        IgnoreRef = new IgnoreActorRef(this, _rootPath / "ignore");
        TemporaryPath = _rootPath / "temp";
        _root = new LocalActorRef(
            this, Props.Create(() => new GuardianActor(OnRootChildStopped)).WithSupervisorStrategy(new GuardianStrategy()),
            Dispatchers.Default, new RootParentRef(_rootPath, OnRootStopped), _rootPath);
    }

    public override Settings Settings { get; }

    public override string Name { get; }

    public override IScheduler Scheduler { get; }

    public override ILoggingAdapter Log { get; }

    public override EventStream EventStream { get; }

    public override IActorRef DeadLetters => DeadLetterRef;

    public override Task WhenTerminated => _terminated.Task;

    public override IActorRef IgnoreRef { get; }

    public override IInternalActorRef Guardian => _user;

    public override IInternalActorRef SystemGuardian => _system;

    public override IInternalActorRef LookupRoot => _root;

    public DeadLetterActorRef DeadLetterRef { get; }

    public Dispatchers Dispatchers { get; }

    /// <summary>The parent of the actors that users start.</summary>
    public LocalActorRef UserGuardian => _user;

    public ActorPath TemporaryPath { get; }

    public void Start()
    {
        _root.Cell.Start();
        var guardian = Props.Create(() => new GuardianActor(null));
        _system = (LocalActorRef)_root.Cell.AttachChild(guardian, "system");
        SupervisorStrategy strategy = SupervisorStrategyConfigurator.CreateConfigurator(Settings.SupervisorStrategyClass).Create();
        _user = (LocalActorRef)_root.Cell.AttachChild(guardian.WithSupervisorStrategy(strategy), "user");
        _root.Tell(new WatchChild(_system), ActorRefs.NoSender);
        _root.Tell(new WatchChild(_user), ActorRefs.NoSender);
        EventStream.StartLoggers(this);
        if (Settings.LogDeadLetters > 0)
        {
            _deadLetterListener = SystemActorOf(
                Props.Create<DeadLetterListener>(Settings.LogDeadLetters, Settings.LogDeadLettersSuspendDuration), "deadLetterListener");
        }

        if (Settings.DebugUnhandledMessage)
        {
            SystemActorOf(Props.Create<UnhandledMessageForwarder>(), "UnhandledMessageForwarder");
        }

        _ = CoordinatedShutdown.Get(this);
        LoadExtensions();
        if (Settings.LogConfigOnStart)
        {
            Log.Info(Settings.Config.ToString());
        }
    }

    public override IActorRef ActorOf(Props props, string? name = null) => _user.Cell.ActorOf(props, name);

    public override IActorRef SystemActorOf(Props props, string? name = null) => _system.Cell.ActorOf(props, name);

    public override IActorRef SystemActorOf<TActor>(string? name = null) => SystemActorOf(Props.Create<TActor>(), name);

    public override ActorSelection ActorSelection(ActorPath actorPath)
    {
        ArgumentNullException.ThrowIfNull(actorPath);
        return new ActorSelection(_root, actorPath.ToStringWithoutAddress());
    }

    public override ActorSelection ActorSelection(string actorPath) => Select(actorPath, _root);

    /// <summary>The actor of a path, or a reference whose messages are dead letters.</summary>
    public IActorRef Resolve(ActorPath path)
    {
        IActorRef found = path.Address.Equals(_rootPath.Address) ? LookupRoot.GetChild(path.Elements) : ActorRefs.Nobody;
        bool sameLife = path.Uid == ActorPath.UndefinedUid || path.Uid == found.Path.Uid;
        return found.IsNobody() || !sameLife ? new EmptyLocalActorRef(this, path) : found;
    }

    public ActorSelection Select(string path, IInternalActorRef relativeTo)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Contains("://", StringComparison.Ordinal))
        {
            return ActorPath.TryParse(path, out ActorPath full)
                ? new ActorSelection(full.Address.Equals(_rootPath.Address) ? _root : DeadLetterRef, full.ToStringWithoutAddress())
                : new ActorSelection(DeadLetterRef, string.Empty);
        }

        if (path.Length == 0)
        {
            return new ActorSelection(DeadLetterRef, string.Empty);
        }

        return path.StartsWith('/') ? new ActorSelection(_root, path) : new ActorSelection(relativeTo, path);
    }

    public override void Stop(IActorRef actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ActorPath? parent = actor.Path.Parent;
        if (_user.Path.Equals(parent))
        {
            _user.Tell(new StopChild(actor), ActorRefs.NoSender);
        }
        else if (_system.Path.Equals(parent))
        {
            _system.Tell(new StopChild(actor), ActorRefs.NoSender);
        }
        else
        {
            actor.AsInternal().Stop();
        }
    }

    public override Task Terminate()
    {
        if (Settings.CoordinatedShutdownRunByActorSystemTerminate)
        {
            _ = CoordinatedShutdown.Get(this).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
        }
        else
        {
            FinalTerminate();
        }

        return WhenTerminated;
    }

    public override void Abort() => _ = Terminate();

    public override string ToString() => _rootPath.Address.ToString();

    /// <summary>Stops the actors: the user's first, then the system's.</summary>
    public void FinalTerminate()
    {
        if (Interlocked.Exchange(ref _terminating, 1) == 0)
        {
            EventStream.Publish(new Debug($"ActorSystem({Name})", GetType(), "System shutdown initiated"));
            if (_deadLetterListener is { } listener && !Settings.LogDeadLettersDuringShutdown)
            {
                Stop(listener);
            }

            _root.Tell(new StopChild(_user), ActorRefs.NoSender);
        }
    }

    public override void RegisterOnTermination(Action code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (WhenTerminated.IsCompleted)
        {
            throw new InvalidOperationException("ActorSystem already terminated.");
        }

        _terminationCallbacks.Push(code);
    }

    public override object RegisterExtension(IExtensionId extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return _extensions.GetOrAdd(extension.ExtensionType, _ => new Lazy<object>(() => extension.CreateExtension(this))).Value;
    }

    public override T GetExtension<T>() => TryGetExtension(out T extension) ? extension : null!;

    public override object GetExtension(IExtensionId extensionId)
    {
        ArgumentNullException.ThrowIfNull(extensionId);
        return TryGetExtension(extensionId.ExtensionType, out object extension) ? extension : null!;
    }

    public override bool HasExtension(Type type) => _extensions.ContainsKey(type);

    public override bool HasExtension<T>() => HasExtension(typeof(T));

    public override bool TryGetExtension(Type extensionType, out object extension)
    {
        extension = _extensions.TryGetValue(extensionType, out Lazy<object>? found) ? found.Value : null!;
        return extension is not null;
    }

    public override bool TryGetExtension<T>(out T extension)
    {
        bool found = TryGetExtension(typeof(T), out object value);
        extension = (value as T)!;
        return found;
    }

    public ActorPath NewTemporaryPath() => TemporaryPath / ActorCell.Base64Name(Interlocked.Increment(ref _nextTemporary));

    public void AddTemporary(string name, IInternalActorRef actorRef) => _temporary.TryAdd(name, actorRef);

    public void RemoveTemporary(string name) => _temporary.TryRemove(name, out _);

    public IInternalActorRef? FindTemporary(string name) => _temporary.GetValueOrDefault(name);

    private void OnRootChildStopped(IActorRef child)
    {
        if (child.Equals(_user))
        {
            Interlocked.Exchange(ref _terminating, 1);
            EventStream.StopLoggers(this);
            _root.Tell(new StopChild(_system), ActorRefs.NoSender);
        }
        else
        {
            _root.AsInternal().Stop();
        }
    }

    private void OnRootStopped()
    {
        // Off the actor's thread: what people registered may take its time.
        ThreadPool.UnsafeQueueUserWorkItem(static system => system.FinishTermination(), this, preferLocal: false);
    }

    private void FinishTermination()
    {
        List<Exception> failures = [];
        while (_terminationCallbacks.TryPop(out Action? callback))
        {
            try
            {
                callback();
            }
            catch (Exception cause)
            {
                failures.Add(cause);
            }
        }

        (Scheduler as IDisposable)?.Dispose();
        if (failures.Count > 0)
        {
            _terminated.TrySetException(new AggregateException(failures));
        }
        else
        {
            _terminated.TrySetResult();
        }
    }

    /// <summary>What cannot be loaded is logged and left out.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Named by the settings, kept by whoever names it.")]
    private void LoadExtensions()
    {
        foreach (string name in Settings.Config.GetStringList("akka.extensions"))
        {
            Type? type = RuntimeTypes.Find(name);
            if (type is null || type.IsAbstract || !typeof(IExtensionId).IsAssignableFrom(type))
            {
                Log.Error("[{0}] is not an 'ExtensionId', skipping...", name);
                continue;
            }

            try
            {
                RegisterExtension((IExtensionId)Activator.CreateInstance(type)!);
            }
            catch (Exception cause)
            {
                Log.Error(cause, "While trying to load extension [{0}], skipping...", name);
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Named by the settings, kept by whoever names it.")]
    private IScheduler CreateScheduler()
    {
        string name = Settings.SchedulerClass;
        if (name.StartsWith("Akka.Actor.HashedWheelTimerScheduler", StringComparison.Ordinal))
        {
            return new DefaultScheduler(Settings.Config, Log);
        }

        Type type = RuntimeTypes.Find(name)
            ?? throw new ConfigurationException($"'akka.scheduler.implementation' is not valid: no type [{name}]");
        try
        {
            return (IScheduler)Activator.CreateInstance(
                type, BindingFlags.Instance | BindingFlags.Public, null, [Settings.Config, Log], CultureInfo.InvariantCulture)!;
        }
        catch (TargetInvocationException cause) when (cause.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
