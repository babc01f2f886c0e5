using System.Runtime.InteropServices;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Running;

namespace Router.Benchmarks.Running;

/// <summary>The real host with the journal in memory, as a process of its own: what the journal on the disk is compared with.</summary>
internal static class HostInMemory
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "host-in-memory";

    /// <summary>Runs until SIGTERM.</summary>
    public static async Task RunAsync(string configurationPath)
    {
        var context = CliContext.OfProcess();
        ConfigurationLoader loader = ConfigurationOpener.LoaderOf(context);
        LoadResult loaded = loader.Load(configurationPath);
        await using RouterHost host = await RouterHost.StartAsync(
            new RouterHostOptions
            {
                Configuration = loaded.Configuration ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics)),
                Loader = loader,
                ShownAs = configurationPath,
                Journal = (_, _) => RouterComposition.JournalInMemory(),
            },
            CancellationToken.None);
        var end = new TaskCompletionSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, asked =>
        {
            asked.Cancel = true;
            end.TrySetResult();
        });
        await end.Task;
        await host.StopAsync(TimeSpan.FromSeconds(1));
    }
}
