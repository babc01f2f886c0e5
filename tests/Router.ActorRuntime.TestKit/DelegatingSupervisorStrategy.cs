#nullable disable annotations
using Akka.Actor.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>Meets the failure of each child by a strategy of its own.</summary>
public class DelegatingSupervisorStrategy : SupervisorStrategy
{
    private readonly Dictionary<IActorRef, SupervisorStrategy> _strategies = [];

    /// <inheritdoc/>
    public override IDecider Decider => DefaultDecider;

    /// <summary>Says by which strategy the failures of a child are met.</summary>
    public void Update(IActorRef child, SupervisorStrategy supervisorStrategy) => _strategies[child] = supervisorStrategy;

    /// <inheritdoc/>
    public override void ProcessFailure(
        IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children) =>
        StrategyOf(child).ProcessFailure(context, restart, child, cause, stats, children);

    /// <inheritdoc/>
    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children)
    {
        StrategyOf(child).HandleChildTerminated(actorContext, child, children);
        _strategies.Remove(child);
    }

    /// <summary>Nothing stands for it: its strategies are those of the actors here.</summary>
    public override ISurrogate ToSurrogate(ActorSystem system) => throw new NotSupportedException("A delegating strategy has no surrogate.");

    /// <inheritdoc/>
    protected override Directive Handle(IActorRef child, Exception exception) => StrategyOf(child).Decider.Decide(exception);

    private SupervisorStrategy StrategyOf(IActorRef child) => _strategies.GetValueOrDefault(child, DefaultStrategy);
}
