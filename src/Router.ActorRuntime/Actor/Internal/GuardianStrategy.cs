namespace Akka.Actor.Internal;

/// <summary>A guardian that fails is stopped, and with it the system.</summary>
internal sealed class GuardianStrategy() : OneForOneStrategy(_ => Directive.Stop)
{
    protected override void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive) =>
        context.System.EventStream.Publish(
            new Error(cause, child.Path.ToString(), GetType(), $"guardian {child} failed, shutting down system"));
}
