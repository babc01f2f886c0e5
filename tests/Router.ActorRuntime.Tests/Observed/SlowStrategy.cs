namespace Router.ActorRuntime.Tests.Observed;

/// <summary>Decides when it is let: the guardian does nothing else meanwhile.</summary>
public sealed class SlowStrategy : SupervisorStrategyConfigurator
{
    public static ManualResetEventSlim Entered { get; } = new();

    public static ManualResetEventSlim Leave { get; } = new();

    public override SupervisorStrategy Create() => new OneForOneStrategy(_ =>
    {
        Entered.Set();
        Leave.Wait(TimeSpan.FromSeconds(30));
        return Directive.Stop;
    });
}
