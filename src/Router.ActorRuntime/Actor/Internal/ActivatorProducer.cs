using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Akka.Actor.Internal;

/// <summary>Makes actors by their constructor.</summary>
internal sealed class ActivatorProducer(Type type) : IIndirectActorProducer
{
    public Type ActorType => type;

    public ActorBase Produce() => Produce([]);

    public ActorBase Produce(object[] args)
    {
        try
        {
            return (ActorBase)Activator.CreateInstance(
                type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, args, CultureInfo.InvariantCulture)!;
        }
        catch (TargetInvocationException cause) when (cause.InnerException is { } inner)
        {
            // What the constructor threw, as it threw it.
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    public void Release(ActorBase actor)
    {
    }
}
