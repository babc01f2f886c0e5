namespace Akka.DependencyInjection;

/// <summary>A scope of the container.</summary>
public interface IResolverScope : IDisposable
{
    /// <summary>What it resolves with.</summary>
    public IDependencyResolver Resolver { get; }
}
