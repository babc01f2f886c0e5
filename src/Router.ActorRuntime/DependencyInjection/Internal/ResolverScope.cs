using Microsoft.Extensions.DependencyInjection;

namespace Akka.DependencyInjection.Internal;

internal sealed class ResolverScope(IServiceScope scope) : IResolverScope
{
    public IDependencyResolver Resolver { get; } = new ServiceProviderDependencyResolver(scope.ServiceProvider);

    public void Dispose() => scope.Dispose();
}
