namespace Akka.Hosting;

/// <summary>Starts actors.</summary>
public delegate Task ActorStarter(ActorSystem system, IActorRegistry registry);
