namespace Akka.Hosting;

/// <summary>An actor of the registry as a dependency.</summary>
/// <typeparam name="TActor">Its key in the registry.</typeparam>
public sealed class RequiredActor<TActor> : IRequiredActor<TActor>
{
    private readonly IReadOnlyActorRegistry _registry;
    private IActorRef? _actor;

    /// <summary>Made by the container.</summary>
    public RequiredActor(IReadOnlyActorRegistry registry)
    {
        _registry = registry;
    }

    /// <inheritdoc/>
    public IActorRef ActorRef => _actor ??= _registry.Get<TActor>();

    /// <inheritdoc/>
    public async Task<IActorRef> GetAsync(CancellationToken cancellationToken = default) =>
        _actor ??= await _registry.GetAsync<TActor>(cancellationToken).ConfigureAwait(false);
}
