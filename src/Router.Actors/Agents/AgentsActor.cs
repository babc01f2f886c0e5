using Akka.Actor;
using Akka.Event;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Status;
using Router.Actors.Subscriptions.Requests;
using Router.Protocol.Vocabulary;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Actors.Agents;

/// <summary>
/// All logins of this machine, the child <c>agents</c> of the router: it looks for pipes, has one AgentActor for each login that the
/// rules speak of, and wakes the one whose pipe appears. It takes <see cref="UseRules"/>, <see cref="SendCommand"/>, what people ask to be
/// subscribed to (<see cref="KeepSubscription"/> and its like), and <see cref="StopAgents"/>.
/// </summary>
public sealed partial class AgentsActor : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RestAfterDefect = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IActorRef> _agents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<IActorRef, string> _stopping = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _resting = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RulesSwitch> _switches = [];
    private readonly AgentsDependencies _needs;
    private Dictionary<string, long> _pipes = new(StringComparer.OrdinalIgnoreCase);
    private LoginPolicy? _policy;
    private RouteTable? _table;
    private IActorRef? _stopFor;
    private bool _isLooking;
    private bool _isLookingBroken;

    /// <summary>Made by <see cref="Props(AgentsDependencies)"/>.</summary>
    public AgentsActor(AgentsDependencies dependencies)
    {
        _needs = dependencies;
        _requested = new RequestedCategories(dependencies.Subscriptions);
        Receive<UseRules>(Use, _ => _stopFor is null);
        Receive<TableInUse>(inUse => HasSwitched(inUse.Revision, Sender));
        Receive<SendCommand>(Send);
        Receive<DeadLetter>(dead =>
        {
            if (dead.Message is SendCommand command && IsBelow(dead.Recipient))
            {
                // It was on its way to a login that a defect ended; whoever asked is answered all the same.
                Refuse(command, CommandProblem.Restarting, dead.Sender);
            }
        });
        Receive<TimeToLook>(_ => Look());
        Receive<PipesListed>(Listed);
        Receive<Terminated>(gone => Gone(gone.ActorRef));
        Receive<Rested>(rested =>
        {
            _resting.Remove(rested.Login);
            Reconcile();
        });
        Receive<StopAgents>(_ => Stop());
        ReceiveRequests();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>How to make it; its name is <c>agents</c>.</summary>
    public static Props Props(AgentsDependencies dependencies)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return Akka.Actor.Props.Create(() => new AgentsActor(dependencies));
    }

    /// <inheritdoc/>
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    /// <summary>A login with a defect is built anew from today's rules, after a rest; restarting it would bring back those of its start.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private void Use(UseRules rules)
    {
        _policy = new LoginPolicy(rules.Agents);
        _table = rules.Table;
        _requested.Never = rules.Agents.Never;
        foreach ((string login, IActorRef agent) in _agents.Where(entry => !_policy.Includes(entry.Key)).ToArray())
        {
            Retire(login, agent);
        }

        foreach (IActorRef agent in _agents.Values)
        {
            agent.Tell(new UseTable(rules.Table));
        }

        WantAnew();

        // Those that are stopping may still decide by older rules.
        _switches.Add(new RulesSwitch(rules.Table.Revision, Sender, [.. _agents.Values, .. _stopping.Keys]));
        Reconcile();
        AnswerSwitches();
        if (_policy.IsLooking)
        {
            Timers.StartPeriodicTimer(nameof(TimeToLook), TimeToLook.Instance, LookInterval);
            Look();
        }
        else
        {
            Timers.Cancel(nameof(TimeToLook));
        }
    }

    private void HasSwitched(long revision, IActorRef agent)
    {
        foreach (RulesSwitch waiting in _switches.Where(waiting => waiting.Revision == revision))
        {
            waiting.WaitingFor.Remove(agent);
        }

        AnswerSwitches();
    }

    private void AnswerSwitches()
    {
        foreach (RulesSwitch done in _switches.Where(waiting => waiting.WaitingFor.Count == 0))
        {
            done.ReplyTo.Tell(new RulesInUse(done.Revision));
        }

        _switches.RemoveAll(waiting => waiting.WaitingFor.Count == 0);
    }

    private void Send(SendCommand command)
    {
        if (_agents.TryGetValue(command.Login, out IActorRef? agent))
        {
            agent.Forward(command);
            return;
        }

        Refuse(command, _stopFor is null ? CommandProblem.UnknownLogin : CommandProblem.Stopping, Sender);
    }

    private bool IsBelow(IActorRef actor) =>
        actor.Path.ToStringWithoutAddress().StartsWith(Self.Path.ToStringWithoutAddress() + "/", StringComparison.Ordinal);

    private void Refuse(SendCommand command, CommandProblem problem, IActorRef asker)
    {
        CommandOutcome outcome = CommandProblems.OutcomeOf(problem, command.Login, command.Timeout ?? CommandProblems.DefaultTimeout, sentAs: null);
        DateTimeOffset now = Context.System.Scheduler.Now;
        _needs.Journal.Tell(new AppendRecords(
            [CommandRecords.Of(command.Login, command.Command, outcome, now, now)],
            ActorRefs.Nobody,
            Bytes: 0));
        asker.Tell(outcome);
    }

    private void Look()
    {
        if (!_isLooking && _stopFor is null)
        {
            _isLooking = true;
            _ = _needs.Pipes.ListAsync(CancellationToken.None).PipeTo(
                Self,
                success: pipes => new PipesListed(pipes, Problem: null),
                failure: e => new PipesListed([], e.Message));
        }
    }

    private void Listed(PipesListed listed)
    {
        _isLooking = false;
        if (listed.Problem is not null)
        {
            if (!_isLookingBroken)
            {
                Context.GetLogger().Warning("The pipes of this machine cannot be listed: {0}. Logins in the file are tried every few seconds", listed.Problem);
            }

            _isLookingBroken = true;
            return;
        }

        _isLookingBroken = false;
        var pipes = new Dictionary<string, long>(listed.Pipes.Count, StringComparer.OrdinalIgnoreCase);
        bool hasNew = false;
        foreach (FoundPipe pipe in listed.Pipes)
        {
            pipes.TryAdd(pipe.Login, pipe.Mark);
            if (_pipes.TryGetValue(pipe.Login, out long mark) && mark == pipe.Mark)
            {
                continue;
            }

            hasNew = true;
            if (_agents.TryGetValue(pipe.Login, out IActorRef? agent))
            {
                agent.Tell(PipeAppeared.Instance);
            }
        }

        _pipes = pipes;
        if (hasNew)
        {
            Reconcile();
        }
    }

    /// <summary>Makes the logins that there should be and are not. One that is just stopping comes back when it has stopped.</summary>
    private void Reconcile()
    {
        if (_policy is not { } policy || _table is not { } table || _stopFor is not null)
        {
            return;
        }

        _known.UnionWith(policy.Listed);
        _known.UnionWith(_pipes.Keys);
        _known.RemoveWhere(login => !policy.Includes(login));
        foreach (string login in _known)
        {
            bool isStopping = _stopping.Values.Contains(login, StringComparer.OrdinalIgnoreCase);
            if (!_agents.ContainsKey(login) && !_resting.Contains(login) && !isStopping)
            {
                AgentsDependencies needs = _needs;
                IReadOnlySet<Category> wanted = _requested.Of(login, table.Subscriptions);
                var props = Akka.Actor.Props.Create(() => new AgentActor(login, needs, table, wanted));
                IActorRef agent = Context.ActorOf(props, ActorNames.OfLogin(login));
                _agents.Add(login, Context.Watch(agent));
            }
        }
    }

    private void Retire(string login, IActorRef agent)
    {
        _agents.Remove(login);
        _stopping.Add(agent, login);
        agent.Tell(StopAgent.Instance);
    }

    private void Gone(IActorRef agent)
    {
        if (_requested.Release(agent))
        {
            WantAnew();
            return;
        }

        foreach (RulesSwitch waiting in _switches)
        {
            waiting.WaitingFor.Remove(agent);
        }

        if (_stopping.Remove(agent, out string? retired))
        {
            if (_stopFor is null)
            {
                Context.System.EventStream.Publish(new AgentGone(retired));
            }

            Reconcile();
        }
        else if (_agents.FirstOrDefault(entry => entry.Value.Equals(agent)) is { Key: { } login })
        {
            _agents.Remove(login);
            _resting.Add(login);
            var rested = new Rested(login);
            Timers.StartSingleTimer(rested, rested, RestAfterDefect);
        }

        AnswerSwitches();
        AnswerStop();
    }

    private void Stop()
    {
        _stopFor = Sender;
        Timers.CancelAll();
        foreach ((string login, IActorRef agent) in _agents.ToArray())
        {
            Retire(login, agent);
        }

        AnswerStop();
    }

    private void AnswerStop()
    {
        if (_stopFor is { } asker && _stopping.Count == 0)
        {
            asker.Tell(AgentsStopped.Instance);
        }
    }

    private sealed record PipesListed(IReadOnlyList<FoundPipe> Pipes, string? Problem);

    private sealed record Rested(string Login);

    private sealed record RulesSwitch(long Revision, IActorRef ReplyTo, HashSet<IActorRef> WaitingFor);

    private sealed record TimeToLook
    {
        public static TimeToLook Instance { get; } = new();
    }
}
