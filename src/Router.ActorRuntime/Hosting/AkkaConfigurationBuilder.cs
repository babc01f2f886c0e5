using Akka.Actor.Setup;
using Akka.DependencyInjection;
using Akka.Hosting.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>What a system of a host is started with.</summary>
public sealed class AkkaConfigurationBuilder
{
    /// <summary>What else the system is created with.</summary>
#pragma warning disable MA0016 // Its type is Akka's.
    public readonly HashSet<Setup> Setups = [];
#pragma warning restore MA0016

    private readonly List<ActorStarter> _starters = [];
    private readonly List<StartupTask> _startupTasks = [];
    private readonly HashSet<Type> _extensions = [];

    /// <summary>Made by <c>AddAkka</c>.</summary>
    public AkkaConfigurationBuilder(IServiceCollection serviceCollection, string actorSystemName)
    {
        ServiceCollection = serviceCollection;
        ActorSystemName = actorSystemName;
    }

    /// <summary>The settings so far.</summary>
    public Option<Config> Configuration { get; private set; }

    internal IServiceCollection ServiceCollection { get; }

    internal string ActorSystemName { get; }

    /// <summary>Starts actors.</summary>
    public AkkaConfigurationBuilder StartActors(ActorStarter starter)
    {
        _starters.Add(starter);
        return this;
    }

    /// <summary>Starts actors.</summary>
    public AkkaConfigurationBuilder StartActors(Action<ActorSystem, IActorRegistry> starter) =>
        StartActors((system, registry) =>
        {
            starter(system, registry);
            return Task.CompletedTask;
        });

    /// <summary>Starts actors with what the container has for them.</summary>
    public AkkaConfigurationBuilder StartActors(Action<ActorSystem, IActorRegistry, IDependencyResolver> starter) =>
        StartActors((system, registry) => starter(system, registry, DependencyResolver.For(system).Resolver));

    /// <summary>Starts actors with what the container has for them.</summary>
    public AkkaConfigurationBuilder StartActors(ActorStarterWithResolver starter) =>
        StartActors((system, registry) => starter(system, registry, DependencyResolver.For(system).Resolver));

    /// <summary>Runs something when all actors have been started.</summary>
    public AkkaConfigurationBuilder AddStartup(StartupTask startupTask)
    {
        _startupTasks.Add(startupTask);
        return this;
    }

    /// <summary>Runs something when all actors have been started.</summary>
    public AkkaConfigurationBuilder AddStartup(Action<ActorSystem, IActorRegistry> startupTask) =>
        AddStartup((system, registry) =>
        {
            startupTask(system, registry);
            return Task.CompletedTask;
        });

    /// <summary>Registers an extension when the system has been created.</summary>
    public AkkaConfigurationBuilder WithExtension<T>()
        where T : IExtensionId => WithExtensions(typeof(T));

    /// <summary>Registers extensions, named by their ids' types, when the system has been created.</summary>
    public AkkaConfigurationBuilder WithExtensions(params Type[] extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        foreach (Type extension in extensions)
        {
            if (!typeof(IExtensionId).IsAssignableFrom(extension))
            {
                throw new ConfigurationException($"Type must extends {nameof(IExtensionId)}: [{extension.FullName}]");
            }

            _extensions.Add(extension);
        }

        return this;
    }

    internal void AddConfig(Config config, HoconAddMode mode) => Configuration = mode switch
    {
        HoconAddMode.Prepend => config.WithFallback(Configuration.GetOrElse(ConfigurationFactory.Empty)),
        HoconAddMode.Append => Configuration.GetOrElse(ConfigurationFactory.Empty).WithFallback(config),
        HoconAddMode.Replace => config,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };

    internal ActorSystem Build(IServiceProvider provider)
    {
        if (!Setups.OfType<LoggerFactorySetup>().Any() && provider.GetService<ILoggerFactory>() is { } factory)
        {
            Setups.Add(new LoggerFactorySetup(factory));
        }

        BootstrapSetup bootstrap = BootstrapSetup.Create().WithConfig(Configuration.GetOrElse(ConfigurationFactory.Empty));
        var system = ActorSystem.Create(
            ActorSystemName, ActorSystemSetup.Create([bootstrap, DependencyResolverSetup.Create(provider), .. Setups]));
        foreach (Type extension in _extensions)
        {
            system.RegisterExtension((IExtensionId)Activator.CreateInstance(extension)!);
        }

        return system;
    }

    internal async Task Start(ActorSystem system)
    {
        var registry = ActorRegistry.For(system);
        foreach (ActorStarter starter in _starters)
        {
            await starter(system, registry).ConfigureAwait(false);
        }

        foreach (StartupTask task in _startupTasks)
        {
            await task(system, registry).ConfigureAwait(false);
        }
    }
}
