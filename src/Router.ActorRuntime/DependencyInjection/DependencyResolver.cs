namespace Akka.DependencyInjection;

/// <summary>The container of a system.</summary>
public sealed class DependencyResolver : IExtension
{
    /// <summary>Makes it.</summary>
    public DependencyResolver(IDependencyResolver resolver)
    {
        Resolver = resolver;
    }

    /// <summary>What it resolves with.</summary>
    public IDependencyResolver Resolver { get; }

    /// <summary>The one of a system that was started with a <see cref="DependencyResolverSetup"/>.</summary>
    public static DependencyResolver For(ActorSystem actorSystem)
    {
        ArgumentNullException.ThrowIfNull(actorSystem);
        return (DependencyResolver)actorSystem.RegisterExtension(new DependencyResolverExtension());
    }

    /// <summary>Props whose missing constructor arguments come from the container.</summary>
    public Props Props<T>(params object[] args)
        where T : ActorBase => Resolver.Props<T>(args);

    /// <summary>Props whose constructor arguments come from the container.</summary>
    public Props Props<T>()
        where T : ActorBase => Resolver.Props(typeof(T));

    /// <summary>Props whose constructor arguments come from the container.</summary>
    public Props Props(Type type) => Resolver.Props(type);

    /// <summary>Props whose missing constructor arguments come from the container.</summary>
    public Props Props(Type type, params object[] args) => Resolver.Props(type, args);
}
