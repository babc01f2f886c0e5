#nullable disable annotations
namespace Akka.Actor;

/// <summary>Finds and makes an extension of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class ExtensionIdProvider<T> : IExtensionId<T>
    where T : IExtension
{
    /// <inheritdoc/>
    public Type ExtensionType => typeof(T);

    /// <summary>Makes it if it is not there.</summary>
    public T Apply(ActorSystem system) => (T)system.RegisterExtension(this);

    object IExtensionId.Apply(ActorSystem system) => Apply(system);

    /// <summary>Makes it if it is not there.</summary>
    public T Get(ActorSystem system) => Apply(system);

    object IExtensionId.Get(ActorSystem system) => Apply(system);

    object IExtensionId.CreateExtension(ExtendedActorSystem system) => CreateExtension(system);

    /// <summary>Makes it.</summary>
    public abstract T CreateExtension(ExtendedActorSystem system);

    /// <summary>Whether the other finds the same extension.</summary>
    public override bool Equals(object obj) => obj is ExtensionIdProvider<T>;

    /// <inheritdoc/>
    public override int GetHashCode() => typeof(T).GetHashCode();
}
