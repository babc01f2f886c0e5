using System.CommandLine;
using Router.Actors.Deliveries;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router run</c>: Router itself, until Ctrl+C or SIGTERM.</summary>
internal static class RunVerb
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(4);

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = context.Say(new Bilingual("Ничего не доставлять, показывать, кто что получил бы.", "Deliver nothing, show what each destination would get.")),
        };
        var command = new Command("run", context.Say(new Bilingual("Работать: читать события и доставлять по правилам.", "Run: read events and deliver them by the rules."))) { dryRun };
        command.SetAction((parsed, _) => RunAsync(context, parsed, parsed.GetValue(dryRun)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, bool isDryRun)
    {
        if (ConfigurationOpener.OpenToRun(context, parsed) is not { } configuration)
        {
            return ExitCodes.Usage;
        }

        using var signals = new Signals();
        try
        {
            if (isDryRun)
            {
                await context.Out.WriteLineAsync(context.Say(new Bilingual(
                    "Пробный запуск: ничего не доставляется, показано, кто что получил бы. Ctrl+C закончит.",
                    "A dry run: nothing is delivered; what each destination would get is shown. Ctrl+C ends it.")));
            }

            await using RouterHost host = await RouterHost.StartAsync(OptionsOf(context, parsed, configuration, isDryRun), signals.Asked);
            return await WaitAsync(host, signals);
        }
        catch (RunException exception)
        {
            await context.Error.WriteLineAsync(context.Say(exception.Entry, [.. exception.Arguments]));
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (signals.Asked.IsCancellationRequested)
        {
            // Ctrl+C while it started.
            return ExitCodes.Done;
        }
    }

    private static async Task<int> WaitAsync(RouterHost host, Signals signals)
    {
        var asked = new TaskCompletionSource();
        await using (signals.Asked.Register(asked.SetResult))
        {
            await Task.WhenAny(asked.Task, host.Failed);
        }

        bool isInOrder = await host.StopAsync(signals.IsShutdown ? ShutdownGrace : Grace);
        return isInOrder ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static RouterHostOptions OptionsOf(CliContext context, ParseResult parsed, LoadedConfiguration configuration, bool isDryRun)
    {
        var printer = new DryRunPrinter(context.Out, context.Language);
        return HostOptions.Of(context, parsed, configuration) with
        {
            IsDryRun = isDryRun,
            Console = ConsoleOf(context),
            Listeners = system => system.ActorOf(
                ListenerActor.Props(message => printer.Print((DeliveriesEnded)message), typeof(DeliveriesEnded)), "dry-run"),
        };
    }

    private static LogConsole ConsoleOf(CliContext context)
    {
        if (!context.IsOutputTerminal)
        {
            return LogConsole.Lines;
        }

        return string.IsNullOrEmpty(context.Environment("NO_COLOR")) ? LogConsole.ColouredPeople : LogConsole.People;
    }
}
