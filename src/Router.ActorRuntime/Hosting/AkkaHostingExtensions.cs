using Akka.Actor.Setup;
using Akka.DependencyInjection;
using Akka.Hosting.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Akka.Hosting;

/// <summary>A system as part of a host.</summary>
public static class AkkaHostingExtensions
{
    /// <summary>Adds a system that starts and stops with the host.</summary>
    public static IServiceCollection AddAkka(this IServiceCollection services, string actorSystemName, Action<AkkaConfigurationBuilder> builder) =>
        services.AddAkka(actorSystemName, (configuration, _) => builder(configuration));

    /// <summary>Adds a system that starts and stops with the host.</summary>
    public static IServiceCollection AddAkka(
        this IServiceCollection services, string actorSystemName, Action<AkkaConfigurationBuilder, IServiceProvider> builder)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider =>
        {
            var configuration = new AkkaConfigurationBuilder(services, actorSystemName);
            builder(configuration, provider);
            return configuration;
        });
        services.AddSingleton(provider => provider.GetRequiredService<AkkaConfigurationBuilder>().Build(provider));
        services.AddSingleton(provider => ActorRegistry.For(provider.GetRequiredService<ActorSystem>()));
        services.AddSingleton<IActorRegistry>(provider => provider.GetRequiredService<ActorRegistry>());
        services.AddSingleton<IReadOnlyActorRegistry>(provider => provider.GetRequiredService<ActorRegistry>());
        services.AddSingleton(typeof(IRequiredActor<>), typeof(RequiredActor<>));
        services.AddHostedService<AkkaHostedService>();
        return services;
    }

    /// <summary>Starts actors.</summary>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder, Action<ActorSystem, IActorRegistry> actorStarter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.StartActors(actorStarter);
    }

    /// <summary>Starts actors with what the container has for them.</summary>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder, Action<ActorSystem, IActorRegistry, IDependencyResolver> actorStarter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.StartActors(actorStarter);
    }

    /// <summary>Starts actors.</summary>
    public static AkkaConfigurationBuilder WithActors(this AkkaConfigurationBuilder builder, ActorStarter actorStarter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.StartActors(actorStarter);
    }

    /// <summary>Adds settings.</summary>
    public static AkkaConfigurationBuilder AddHocon(this AkkaConfigurationBuilder builder, Config hocon, HoconAddMode addMode)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddConfig(hocon, addMode);
        return builder;
    }

    /// <summary>Adds settings from a file of HOCON.</summary>
    public static AkkaConfigurationBuilder AddHoconFile(this AkkaConfigurationBuilder builder, string hoconFilePath, HoconAddMode addMode) =>
        builder.AddHocon(ConfigurationFactory.ParseString(File.ReadAllText(hoconFilePath)), addMode);

    /// <summary>Adds a setup.</summary>
    public static AkkaConfigurationBuilder AddSetup(this AkkaConfigurationBuilder builder, Setup setup)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(setup);
        builder.AddSetup(setup);
        return builder;
    }

    /// <summary>Starts actors with what the container has for them.</summary>
    public static AkkaConfigurationBuilder WithActors(this AkkaConfigurationBuilder builder, ActorStarterWithResolver actorStarter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.StartActors(actorStarter);
    }
}
