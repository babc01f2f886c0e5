namespace Akka.Actor.Internal;

/// <summary>Makes actors by their public constructor.</summary>
internal sealed class ActivatorProducer(Type type) : IIndirectActorProducer
{
    public Type ActorType => type;

    public ActorBase Produce() => Produce([]);

    public ActorBase Produce(object[] args) => (ActorBase)Activator.CreateInstance(type, args)!;

    public void Release(ActorBase actor)
    {
    }
}
