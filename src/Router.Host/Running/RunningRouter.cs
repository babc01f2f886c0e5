using Akka.Actor;

namespace Router.Host.Running;

/// <summary>What sinks may reach of a Router that runs.</summary>
/// <param name="System">Its actors.</param>
/// <param name="Router">The RouterActor, for commands.</param>
internal sealed record RunningRouter(ActorSystem System, IActorRef Router);
