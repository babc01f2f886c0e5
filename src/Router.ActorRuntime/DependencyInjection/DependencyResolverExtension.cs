namespace Akka.DependencyInjection;

/// <summary>Makes the <see cref="DependencyResolver"/> of a system.</summary>
public sealed class DependencyResolverExtension : ExtensionIdProvider<DependencyResolver>
{
    /// <inheritdoc/>
    public override DependencyResolver CreateExtension(ExtendedActorSystem system)
    {
        DependencyResolverSetup setup = system.Settings.Setup.Get<DependencyResolverSetup>().GetOrElse(null!)
            ?? throw new ConfigurationException(
                "Unable to find [DependencyResolverSetup] included in ActorSystem settings. " +
                "Please specify one before attempting to use dependency injection inside Akka.NET.");
        return new DependencyResolver(setup.DependencyResolver);
    }
}
