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
