namespace Akka.Actor.Internal;

/// <summary>A guardian that fails is stopped, and with it the system.</summary>
internal sealed class GuardianStrategy() : OneForOneStrategy(_ => Directive.Stop)
{
    protected override void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive)
    {
        string source = $"LocalActorRefProvider({child.Path.Address})";
        context.System.EventStream.Publish(new Error(cause, source, GetType(), "Guardian failed. Shutting down system"));
        base.LogFailure(context, child, cause, directive);
    }
}
