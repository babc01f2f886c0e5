#nullable disable annotations
namespace Akka.Actor;

/// <summary>Finds and makes an extension.</summary>
public interface IExtensionId
{
    /// <summary>Its type.</summary>
    public Type ExtensionType { get; }

    /// <summary>Makes it if it is not there.</summary>
    public object Apply(ActorSystem system);

    /// <summary>Makes it if it is not there.</summary>
    public object Get(ActorSystem system);

    /// <summary>Makes it.</summary>
    public object CreateExtension(ExtendedActorSystem system);
}

/// <summary>Finds and makes an extension of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public interface IExtensionId<out T> : IExtensionId
    where T : IExtension
{
    /// <summary>Makes it if it is not there.</summary>
    public new T Apply(ActorSystem system);

    /// <summary>Makes it if it is not there.</summary>
    public new T Get(ActorSystem system);

    /// <summary>Makes it.</summary>
    public new T CreateExtension(ExtendedActorSystem system);
}
