using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>A host with nothing in it but a system that does not log, and what a test adds.</summary>
internal static class QuietHost
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static IHost Build(Action<AkkaConfigurationBuilder> akka, Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        before?.Invoke(builder.Services);
        builder.Services.AddAkka("hosted", configuration => akka(configuration.AddHocon("akka.loglevel = OFF", HoconAddMode.Append)));
        after?.Invoke(builder.Services);
        return builder.Build();
    }

    public static async Task<IHost> StartAsync(
        Action<AkkaConfigurationBuilder> akka, Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null)
    {
        IHost host = Build(akka, before, after);
        await host.StartAsync();
        return host;
    }

    /// <summary>Completes when the host is told to stop.</summary>
    public static Task StoppingAsync(this IHost host)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        return stopping.Task.WaitAsync(Patience);
    }
}
