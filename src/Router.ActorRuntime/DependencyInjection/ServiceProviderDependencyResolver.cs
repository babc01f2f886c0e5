using Akka.DependencyInjection.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Akka.DependencyInjection;

/// <summary>Takes dependencies from a service provider.</summary>
public class ServiceProviderDependencyResolver : IDependencyResolver
{
    /// <summary>Makes it.</summary>
    public ServiceProviderDependencyResolver(IServiceProvider serviceProvider)
    {
        ServiceProvider = serviceProvider;
    }

    /// <summary>The provider.</summary>
    public IServiceProvider ServiceProvider { get; }

    /// <inheritdoc/>
    public IResolverScope CreateScope() => new ResolverScope(ServiceProvider.CreateScope());

    /// <inheritdoc/>
    public object GetService<T>() => ServiceProvider.GetService<T>()!;

    /// <inheritdoc/>
    public object GetService(Type type) => ServiceProvider.GetService(type)!;

    /// <inheritdoc/>
    public Props Props(Type type, params object[] args) => typeof(ActorBase).IsAssignableFrom(type)
        ? Akka.Actor.Props.CreateBy(new ServiceProviderActorProducer(ServiceProvider, type, args), args)
        : throw new ArgumentException($"[{type}] does not implement {typeof(ActorBase)}.", nameof(type));

    /// <inheritdoc/>
    public Props Props(Type type) => Props(type, []);

    /// <inheritdoc/>
    public Props Props<T>(params object[] args)
        where T : ActorBase => Props(typeof(T), args);
}
