namespace Akka.Hosting;

/// <summary>Finds actors by a type that stands for them.</summary>
public interface IReadOnlyActorRegistry : IEnumerable<KeyValuePair<Type, IActorRef>>
{
    /// <summary>The actor of a key, or false.</summary>
    public bool TryGet<TKey>(out IActorRef actor);

    /// <summary>The actor of a key, or false.</summary>
    public bool TryGet(Type key, out IActorRef actor);

    /// <summary>The actor of a key.</summary>
    public IActorRef Get<TKey>();

    /// <summary>The actor of a key, as soon as it is there.</summary>
    public Task<IActorRef> GetAsync<TKey>(CancellationToken ct = default);

    /// <summary>The actor of a key, as soon as it is there.</summary>
    public Task<IActorRef> GetAsync(Type key, CancellationToken ct = default);
}
