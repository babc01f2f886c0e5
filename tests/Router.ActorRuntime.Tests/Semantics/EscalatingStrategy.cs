namespace Router.ActorRuntime.Tests.Semantics;

public sealed class EscalatingStrategy : SupervisorStrategyConfigurator
{
    public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Escalate);
}
