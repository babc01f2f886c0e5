using System.Collections.Concurrent;
using System.Collections;

namespace Akka.Hosting;

/// <summary>Actors by a type that stands for them.</summary>
public class ActorRegistry : IActorRegistry, IExtension
{
    private readonly ConcurrentDictionary<Type, IActorRef> _actors = new();
    private readonly ConcurrentDictionary<Type, TaskCompletionSource<IActorRef>> _waiting = new();

    /// <summary>The one of a system.</summary>
    public static ActorRegistry For(ActorSystem actorSystem)
    {
        ArgumentNullException.ThrowIfNull(actorSystem);
        return (ActorRegistry)actorSystem.RegisterExtension(new ActorRegistryExtension());
    }

    /// <inheritdoc/>
    public void Register<TKey>(IActorRef actor, bool overwrite = false)
    {
        if (!TryRegister<TKey>(actor, overwrite))
        {
            throw new DuplicateActorRegistryException(
                $"An actor for type {typeof(TKey)} has already been registered: overwrite it, or take another key.");
        }
    }

    /// <inheritdoc/>
    public bool TryRegister<TKey>(IActorRef actor, bool overwrite = false) => TryRegister(typeof(TKey), actor, overwrite);

    /// <inheritdoc/>
    public bool TryRegister(Type key, IActorRef actor, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!_actors.TryAdd(key, actor))
        {
            if (!overwrite)
            {
                return false;
            }

            _actors[key] = actor;
        }

        if (_waiting.TryRemove(key, out TaskCompletionSource<IActorRef>? waiting))
        {
            waiting.TrySetResult(actor);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool TryGet<TKey>(out IActorRef actor) => TryGet(typeof(TKey), out actor);

    /// <inheritdoc/>
    public bool TryGet(Type key, out IActorRef actor)
    {
        if (_actors.TryGetValue(key, out IActorRef? found))
        {
            actor = found;
            return true;
        }

        actor = ActorRefs.Nobody;
        return false;
    }

    /// <inheritdoc/>
    public IActorRef Get<TKey>() => TryGet<TKey>(out IActorRef actor)
        ? actor
        : throw new MissingActorRegistryEntryException("No actor registered for key " + typeof(TKey).FullName);

    /// <inheritdoc/>
    public Task<IActorRef> GetAsync<TKey>(CancellationToken ct = default) => GetAsync(typeof(TKey), ct);

    /// <inheritdoc/>
    public Task<IActorRef> GetAsync(Type key, CancellationToken ct = default)
    {
        TaskCompletionSource<IActorRef> waiting = _waiting.GetOrAdd(
            key, _ => new TaskCompletionSource<IActorRef>(TaskCreationOptions.RunContinuationsAsynchronously));

        // It may have come while the wait was noted.
        if (TryGet(key, out IActorRef actor))
        {
            waiting.TrySetResult(actor);
        }

        return waiting.Task.WaitAsync(ct);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Type, IActorRef>> GetEnumerator() => _actors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
