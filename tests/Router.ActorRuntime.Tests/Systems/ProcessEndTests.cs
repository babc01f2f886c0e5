using System.Diagnostics;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class ProcessEndTests
{
    [Fact]
    public async Task A_system_that_is_left_when_the_process_ends_is_shut_down() =>
        (await RunAsync(OwnProcess.Leave, string.Empty)).ShouldBe(nameof(CoordinatedShutdown.ClrExitReason));

    [Fact]
    public async Task It_is_left_alone_when_the_settings_say_so() =>
        (await RunAsync(OwnProcess.Leave, "akka.coordinated-shutdown.run-by-clr-shutdown-hook = off")).ShouldBeEmpty();

    [Fact]
    public async Task The_process_ends_with_the_system_when_the_settings_say_so() =>
        (await RunAsync(OwnProcess.Stay, "akka.coordinated-shutdown.exit-clr = on"))
            .ShouldBe(nameof(CoordinatedShutdown.ActorSystemTerminateReason));

    /// <summary>What a process of these tests' own writes until it ends.</summary>
    private static async Task<string> RunAsync(string what, string settings)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(OwnProcess).Assembly.Location, what, settings])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start).ShouldNotBeNull();
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2));
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            process.ExitCode.ShouldBe(0);
            return output.Trim();
        }
        finally
        {
            process.Kill();
        }
    }
}
