using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Events;
using Router.Simulator.Faults;
using Router.Simulator.Pipes;
using Router.Simulator.Presence;
using Router.Simulator.Recording;

namespace Router.Simulator.Apps;

/// <summary>One login's desktop app. Safe for any number of threads.</summary>
public sealed class SimulatedApp : IAsyncDisposable
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly AppState _state;
    private readonly Teller _teller;
    private readonly CommandDesk _commands;
    private readonly FaultDesk _faults;
    private readonly PipeListener _listener;
    private readonly BackgroundWork _background;
    private readonly BackgroundWork _serving;
    private readonly SemaphoreSlim _lifecycle = new(1);
    private readonly CancellationTokenSource _closing = new();
    private LoginLock? _lock;
    private int _connectionCount;
    private bool _isClosed;

    internal SimulatedApp(string login, SimulatorOptions options, Action<Occurrence> hear)
    {
        _state = new AppState(login, options, hear);
        _teller = new Teller(_state);
        _commands = new CommandDesk(_state, _teller, Begin);
        _faults = new FaultDesk(_state, _teller);
        _listener = new PipeListener(login, Accept);
        _background = new BackgroundWork(Fail);
        _serving = new BackgroundWork(Fail);
        Planner = new Planner(_state.AgentId, StableRandom.For(options.Seed, login + "/plans"));
    }

    /// <summary>The login.</summary>
    public string Login => _state.Login;

    /// <summary>The agent's UUID; it follows from the login alone.</summary>
    public string AgentId => _state.AgentId;

    /// <summary>The agent's status: one of <see cref="Statuses"/>.</summary>
    public string Status => Guarded(() => _state.Status.Shown);

    /// <summary>How many clients are connected.</summary>
    public int ClientCount => Guarded(() => _state.Live.Count());

    /// <summary>What at least one connection subscribed to.</summary>
    public IReadOnlyList<Category> Subscriptions => Guarded(() => (Category[])[.. _state.Live.SelectMany(connection => connection.Subscriptions).Distinct()]);

    /// <summary>What the app does with several clients, from now on.</summary>
    public ClientsMode Clients
    {
        get => Guarded(() => _state.Clients);
        set => Guarded(() => _state.Clients = value);
    }

    internal Planner Planner { get; }

    internal TimeProvider Time => _state.Options.Time;

    /// <summary>Tells an event. The agent's own status becomes what an event about it says.</summary>
    public RaisedEvent Raise(AgentEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        lock (_state.Gate)
        {
            if (@event is { Object: Objects.AgentOnlineStatus, Initiator: not Initiators.Incoming }
                && Statuses.Find(@event.Fields.GetText(FieldNames.Status)) is { } status)
            {
                _state.ChangeStatus(before => before.Told(status));
            }

            return _teller.Tell(@event);
        }
    }

    /// <summary>Changes the agent's status and tells it.</summary>
    /// <param name="status">One of <see cref="Statuses"/>.</param>
    public RaisedEvent ChangeStatus(string status) => Raise(EventForm.Status(_teller.Moment(), status));

    /// <summary>Lets a process take its course, in its own time.</summary>
    public async Task RunAsync(OfficeProcess process, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(process);
        DateTimeOffset start = Time.GetUtcNow();
        foreach (ProcessStep step in process.Steps)
        {
            TimeSpan wait = start + step.Offset - Time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, Time, cancellation);
            }

            Take(step, start);
        }
    }

    /// <summary>Applies a fault; what takes time goes on by itself.</summary>
    public void Apply(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_state.Gate)
        {
            _state.Hear(new FaultApplied(Login, _state.Now, fault.Text));
            switch (fault)
            {
                case StandingFault standing:
                    _state.Behaviour = standing.Change(_state.Behaviour);
                    break;
                case DisconnectFault disconnect:
                    _faults.Disconnect(disconnect);
                    break;
                case NoiseFault noise:
                    _faults.MakeNoise(noise);
                    break;
                case LargeFault large:
                    _faults.TellLarge(large);
                    break;
                case RestartFault restart:
                    _background.Start(() => RestartAsync(restart.Downtime, _closing.Token));
                    break;
                case SignFault { IsIn: false }:
                    Change(status => status.LogOut());
                    break;
                case SignFault:
                    _state.ChangeStatus(status => status.LogIn().Disconnect());
                    _background.Start(() => SignInAsync(_closing.Token));
                    break;
                default:
                    throw new ArgumentException($"Nobody applies {fault.GetType().Name}.", nameof(fault));
            }
        }
    }

    /// <summary>
    /// Ends the app and starts it again: connections break, the pipe is absent for <paramref name="downtime"/>, and the status goes
    /// from <c>Connecting</c> to <c>Online</c>. Ends when the pipe is back.
    /// </summary>
    /// <exception cref="SimulatorException">Another program took the pipe meanwhile.</exception>
    public async Task RestartAsync(TimeSpan downtime, CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        await _lifecycle.WaitAsync(either.Token);
        try
        {
            await StopServingAsync(EndReason.Restart);
            await Task.Delay(downtime, Time, either.Token);
            lock (_state.Gate)
            {
                _state.ChangeStatus(status => status.Disconnect());
                Listen();
                _teller.TellStatus();
            }

            _background.Start(() => SignInAsync(_closing.Token));
        }
        finally
        {
            _lifecycle.Release();
        }
    }

    /// <summary>Ends when a client is connected.</summary>
    public Task WaitForClientAsync(CancellationToken cancellation = default) => WaitForClientsAsync(1, cancellation);

    /// <summary>Ends when at least <paramref name="count"/> clients are connected.</summary>
    public Task WaitForClientsAsync(int count, CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => _state.Live.Count() >= count, cancellation);

    /// <summary>Ends when no client is connected.</summary>
    public Task WaitForNoClientAsync(CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => _state.Connections.Count == 0, cancellation);

    /// <summary>Ends when a connected client has subscribed to the category.</summary>
    public Task WaitForSubscriptionAsync(Category category, CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => _state.Live.Any(connection => connection.Subscriptions.Contains(category)), cancellation);

    /// <summary>Ends when a connected client has subscribed to at least <paramref name="count"/> categories.</summary>
    public Task WaitForSubscriptionsAsync(int count, CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => _state.Live.Any(connection => connection.Subscriptions.Count >= count), cancellation);

    /// <summary>Ends when a connected client would get the event.</summary>
    public Task WaitForReaderAsync(AgentEvent @event, CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => _state.Live.Any(connection => Teller.Wants(connection.Subscriptions, @event)), cancellation);

    /// <summary>Ends when the agent is in this status.</summary>
    public Task WaitForStatusAsync(string status, CancellationToken cancellation = default) =>
        _state.Waiters.WaitAsync(() => string.Equals(_state.Status.Shown, status, StringComparison.Ordinal), cancellation);

    /// <summary>The first command that fits, of those no earlier call has answered; waits for it when it has not come yet.</summary>
    public async Task<AgentCommand> WaitForCommandAsync(Func<AgentCommand, bool> fits, CancellationToken cancellation = default)
    {
        AgentCommand? found = null;
        await _state.Waiters.WaitAsync(() => (found = _state.Commands.Take(fits)) is not null, cancellation);
        return found!;
    }

    /// <summary>Opens the pipe.</summary>
    internal void Open()
    {
        _lock = LoginLock.Acquire(Login);
        lock (_state.Gate)
        {
            Listen();
        }
    }

    /// <summary>Takes one step of a process; answers how many events it told.</summary>
    internal int Take(ProcessStep step, DateTimeOffset start)
    {
        if (step.Event is { } make)
        {
            Raise(make(new Moment(Time.GetUtcNow(), start, Time.LocalTimeZone)));
            return 1;
        }

        return Change(status => step.Talk == TalkChange.Begins ? status.BeginTalk() : status.EndTalk());
    }

    /// <summary>Closes the pipe, after what waits for clients that read has gone out.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Guarded(() => _isClosed))
        {
            return;
        }

        await _closing.CancelAsync();
        await _background.WhenDoneAsync();
        await _lifecycle.WaitAsync();
        Guarded(() => _isClosed = true);
        await _listener.StopAsync();
        lock (_state.Gate)
        {
            _state.Connections.ForEach(connection => connection.Finish());
        }

        try
        {
            // By the machine's clock: a test's clock that stands still must not keep a client that does not read alive.
            await _serving.WhenDoneAsync().WaitAsync(CloseLimit);
        }
        catch (TimeoutException)
        {
            // Ended below.
        }

        await StopServingAsync(EndReason.Stop);
        _lock?.Dispose();
        _lifecycle.Dispose();
        _closing.Dispose();
        await _listener.DisposeAsync();
    }

    private void Listen()
    {
        _listener.Start();
        _state.IsListening = true;
        _state.Hear(new ListeningChanged(Login, _state.Now, IsListening: true));
    }

    private async Task StopServingAsync(EndReason reason)
    {
        await _listener.StopAsync();
        lock (_state.Gate)
        {
            _state.Connections.ForEach(connection => connection.End(reason));
        }

        await _serving.WhenDoneAsync();
        lock (_state.Gate)
        {
            if (_state.IsListening)
            {
                _state.IsListening = false;
                _state.Hear(new ListeningChanged(Login, _state.Now, IsListening: false));
            }
        }
    }

    private async Task SignInAsync(CancellationToken cancellation)
    {
        await Task.Delay(_state.Options.SignInTime, Time, cancellation);
        Change(status => status.Connect());
    }

    private void Accept(Stream stream)
    {
        lock (_state.Gate)
        {
            int number = ++_connectionCount;
            bool isRefused = _state.Clients == ClientsMode.Refuse && _state.Live.Any();
            _state.Hear(new ClientConnected(Login, _state.Now, number, isRefused));
            if (isRefused)
            {
                stream.Dispose();
                return;
            }

            if (_state.Clients == ClientsMode.Steal)
            {
                _state.Connections.ForEach(older => older.End(EndReason.Displaced));
            }

            var connection = new Connection(number, stream, _commands, StableRandom.For(_state.Options.Seed, Login + "/torn", number));
            _state.Connections.Add(connection);
            _serving.Start(() => ServeAsync(connection));
            _state.Waiters.Check();
        }
    }

    private async Task ServeAsync(Connection connection)
    {
        await Task.Yield();
        await connection.RunAsync();
        lock (_state.Gate)
        {
            _state.Connections.Remove(connection);
            _state.Waiters.Check();
        }

        connection.Dispose();
    }

    /// <summary>Lets a process take its course by itself; one of a single event is over when this returns.</summary>
    internal void Begin(OfficeProcess process)
    {
        DateTimeOffset start = Time.GetUtcNow();
        if (process.Steps is [{ Talk: TalkChange.None } only])
        {
            Take(only, start);
            return;
        }

        _background.Start(() => RunAsync(process, _closing.Token));
    }

    private int Change(Func<AgentStatus, AgentStatus> change)
    {
        lock (_state.Gate)
        {
            if (!_state.ChangeStatus(change))
            {
                return 0;
            }

            _teller.TellStatus();
            return 1;
        }
    }

    private void Fail(SimulatorException e) => _state.Hear(new AppFailed(Login, _state.Now, e.Explanation));

    private T Guarded<T>(Func<T> read)
    {
        lock (_state.Gate)
        {
            return read();
        }
    }
}
