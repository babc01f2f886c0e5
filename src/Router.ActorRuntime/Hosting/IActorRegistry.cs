namespace Akka.Hosting;

/// <summary>Finds actors by a type that stands for them, and remembers them.</summary>
public interface IActorRegistry : IReadOnlyActorRegistry
{
    /// <summary>Remembers an actor; throws when the key is taken.</summary>
    public void Register<TKey>(IActorRef actor, bool overwrite = false);

    /// <summary>Remembers an actor; false when the key is taken.</summary>
    public bool TryRegister<TKey>(IActorRef actor, bool overwrite = false);

    /// <summary>Remembers an actor; false when the key is taken.</summary>
    public bool TryRegister(Type key, IActorRef actor, bool overwrite = false);
}
