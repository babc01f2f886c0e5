using Akka.DependencyInjection;

namespace Akka.Hosting;

/// <summary>Starts actors with what the container has for them.</summary>
public delegate Task ActorStarterWithResolver(ActorSystem system, IActorRegistry registry, IDependencyResolver resolver);
