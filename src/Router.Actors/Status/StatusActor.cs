using Akka.Actor;
using Akka.Event;

namespace Router.Actors.Status;

/// <summary>
/// Keeps the last status of every part and answers <see cref="GetStatus"/>. The parts publish theirs on the event stream when it changes,
/// so a question never waits for one of them.
/// </summary>
public sealed class StatusActor : ReceiveActor
{
    private readonly SortedDictionary<string, AgentStatus> _agents = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, SinkStatus> _sinks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _unreadableNumbers = new(StringComparer.Ordinal);
    private JournalStatus _journal = new();
    private RulesStatus _rules = new();

    /// <summary>Makes the actor.</summary>
    public StatusActor()
    {
        Receive<AgentStatus>(status => _agents[status.Login] = status);
        Receive<AgentGone>(gone => { _agents.Remove(gone.Login); });
        Receive<SinkStatus>(status => _sinks[status.Name] = status);
        Receive<SinkGone>(gone => { _sinks.Remove(gone.Name); });
        Receive<JournalStatus>(status => _journal = status);
        Receive<RulesStatus>(status => _rules = status);
        Receive<NumbersUnreadable>(met =>
            _unreadableNumbers[met.Route] = _unreadableNumbers.GetValueOrDefault(met.Route) + met.Count);
        Receive<GetStatus>(_ => Sender.Tell(new RouterStatus
        {
            Rules = _rules,
            Journal = _journal,
            Agents = [.. _agents.Values],
            Sinks = [.. _sinks.Values],
            UnreadableNumbers = new Dictionary<string, long>(_unreadableNumbers, StringComparer.Ordinal),
        }));
    }

    /// <summary>How it is made.</summary>
    public static Props Props() => Akka.Actor.Props.Create(() => new StatusActor());

    /// <inheritdoc/>
    protected override void PreStart()
    {
        EventStream stream = Context.System.EventStream;
        stream.Subscribe(Self, typeof(AgentStatus));
        stream.Subscribe(Self, typeof(AgentGone));
        stream.Subscribe(Self, typeof(SinkStatus));
        stream.Subscribe(Self, typeof(SinkGone));
        stream.Subscribe(Self, typeof(JournalStatus));
        stream.Subscribe(Self, typeof(RulesStatus));
        stream.Subscribe(Self, typeof(NumbersUnreadable));
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);
}
