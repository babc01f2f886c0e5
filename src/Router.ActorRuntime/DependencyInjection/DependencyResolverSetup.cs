using Akka.Actor.Setup;

namespace Akka.DependencyInjection;

/// <summary>The container a system is started with.</summary>
public class DependencyResolverSetup : Setup
{
    private DependencyResolverSetup(IDependencyResolver dependencyResolver)
    {
        DependencyResolver = dependencyResolver;
    }

    /// <summary>What it resolves with.</summary>
    public IDependencyResolver DependencyResolver { get; }

    /// <summary>With a service provider.</summary>
    public static DependencyResolverSetup Create(IServiceProvider provider) => new(new ServiceProviderDependencyResolver(provider));

    /// <summary>With a resolver.</summary>
    public static DependencyResolverSetup Create(IDependencyResolver provider) => new(provider);
}
