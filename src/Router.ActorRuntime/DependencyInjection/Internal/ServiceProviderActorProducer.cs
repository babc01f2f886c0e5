using Microsoft.Extensions.DependencyInjection;

namespace Akka.DependencyInjection.Internal;

/// <summary>Makes actors with the container's help.</summary>
internal sealed class ServiceProviderActorProducer(IServiceProvider provider, Type type, object[] args) : IIndirectActorProducer
{
    public Type ActorType => type;

    public ActorBase Produce() => (ActorBase)ActivatorUtilities.CreateInstance(provider, type, args);

    public void Release(ActorBase actor)
    {
    }
}
