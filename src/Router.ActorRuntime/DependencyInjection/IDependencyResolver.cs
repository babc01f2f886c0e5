namespace Akka.DependencyInjection;

/// <summary>Takes actors' dependencies from a container.</summary>
public interface IDependencyResolver
{
    /// <summary>A scope of its own.</summary>
    public IResolverScope CreateScope();

    /// <summary>A service.</summary>
    public object GetService<T>();

    /// <summary>A service.</summary>
    public object GetService(Type type);

    /// <summary>Props whose missing constructor arguments come from the container.</summary>
    public Props Props(Type type, params object[] args);

    /// <summary>Props whose constructor arguments come from the container.</summary>
    public Props Props(Type type);

    /// <summary>Props whose missing constructor arguments come from the container.</summary>
    public Props Props<T>(params object[] args)
        where T : ActorBase;
}
