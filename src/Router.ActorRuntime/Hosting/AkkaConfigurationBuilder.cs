using Akka.Actor.Setup;
using Akka.DependencyInjection;
using Akka.Hosting.Logging;
using Akka.Util;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>What a system of a host is started with.</summary>
public sealed class AkkaConfigurationBuilder
{
    private readonly List<ActorStarter> _starters = [];
    private readonly List<StartupTask> _startupTasks = [];
    private readonly List<Setup> _setups = [];
    private readonly List<Type> _extensions = [];
    private Config _config = ConfigurationFactory.Empty;

    /// <summary>Made by <c>AddAkka</c>.</summary>
    public AkkaConfigurationBuilder(IServiceCollection serviceCollection, string actorSystemName)
    {
        ServiceCollection = serviceCollection;
        ActorSystemName = actorSystemName;
    }

    /// <summary>The settings so far.</summary>
    public Option<Config> Configuration => _config.IsEmpty ? Option<Config>.None : _config;

    internal IServiceCollection ServiceCollection { get; }

    internal string ActorSystemName { get; }

    internal bool UsesLoggerFactory { get; set; }

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

    /// <summary>Registers an extension when the system has started.</summary>
    public AkkaConfigurationBuilder WithExtension<T>()
        where T : IExtensionId => WithExtensions(typeof(T));

    /// <summary>Registers extensions, named by their ids' types, when the system has started.</summary>
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

    internal void AddSetup(Setup setup) => _setups.Add(setup);

    internal void AddConfig(Config config, HoconAddMode mode) => _config = mode switch
    {
        HoconAddMode.Prepend => config.WithFallback(_config),
        HoconAddMode.Append => _config.WithFallback(config),
        _ => config,
    };

    internal ActorSystem Build(IServiceProvider provider)
    {
        if (UsesLoggerFactory && provider.GetService<ILoggerFactory>() is { } factory)
        {
            _setups.Add(new LoggerFactorySetup(factory));
        }

        var setup = ActorSystemSetup.Create(
            [BootstrapSetup.Create().WithConfig(_config), DependencyResolverSetup.Create(provider), .. _setups]);
        return ActorSystem.Create(ActorSystemName, setup);
    }

    internal async Task Start(ActorSystem system)
    {
        foreach (Type extension in _extensions)
        {
            system.RegisterExtension((IExtensionId)Activator.CreateInstance(extension)!);
        }

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
