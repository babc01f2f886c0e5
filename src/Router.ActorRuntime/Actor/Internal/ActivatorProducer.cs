using System.Globalization;
using System.Reflection;

namespace Akka.Actor.Internal;

/// <summary>Makes actors by their constructor.</summary>
internal sealed class ActivatorProducer(Type type) : IIndirectActorProducer
{
    public Type ActorType => type;

    public ActorBase Produce() => Produce([]);

    public ActorBase Produce(object[] args) => (ActorBase)Activator.CreateInstance(
        type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, args, CultureInfo.InvariantCulture)!;

    public void Release(ActorBase actor)
    {
    }
}
