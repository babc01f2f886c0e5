namespace Akka.Hosting;

/// <summary>An actor as a dependency.</summary>
/// <typeparam name="TActor">Its key in the registry.</typeparam>
public interface IRequiredActor<TActor>
{
    /// <summary>The actor.</summary>
    public IActorRef ActorRef { get; }

    /// <summary>The actor, as soon as it is there.</summary>
    public Task<IActorRef> GetAsync(CancellationToken cancellationToken = default);
}
