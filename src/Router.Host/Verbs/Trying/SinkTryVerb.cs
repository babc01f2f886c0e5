using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Plugins;
using Router.Host.Verbs.Explaining;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Verbs.Trying;

/// <summary><c>router sinks try</c>: runs a build of a plugin outside any Router, for whoever writes it.</summary>
internal static class SinkTryVerb
{
    private static readonly TimeSpan DebuggerInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var plugin = new Option<string>("--plugin")
        {
            HelpName = "DIR",
            Required = true,
            Description = context.Say(new Bilingual("Папка, куда собран плагин.", "The folder that the plugin was built to.")),
        };
        var options = new Option<string>("--options")
        {
            HelpName = "FILE",
            Required = true,
            Description = context.Say(new Bilingual(
                "Настройки приёмника, как в sinks: файла правил, и под to: настройки адреса, как в маршруте.",
                "The sink's options as in sinks: of a configuration, and under to: those of the target as in a route.")),
        };
        var events = new Option<string[]>("--event")
        {
            HelpName = "FILE|sample:NAME",
            Required = true,
            Description = context.Say(new Bilingual("Событие, как в explain; можно несколько.", "An event as in explain; may be given several times.")),
        };
        var debug = new Option<bool>("--debug")
        {
            Description = context.Say(new Bilingual("Сначала дождаться отладчика.", "Wait for a debugger first.")),
        };
        var command = new Command("try", context.Say(new Bilingual(
            "Попробовать сборку плагина без службы и без закрепления: доставить события и показать, что вышло.",
            "Try a build of a plugin without a service and without a pin: deliver events and show what came of them.")))
        {
            plugin,
            options,
            events,
            debug,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            context,
            new TryOptions(parsed.GetValue(plugin)!, parsed.GetValue(options)!, parsed.GetValue(events)!, parsed.GetValue(debug), parsed),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, TryOptions asked, CancellationToken cancellation)
    {
        var events = new List<(string Name, AgentEvent Packet)>();
        foreach (string name in asked.Events)
        {
            (AgentEvent? packet, string? problem) = ExplainedEvent.Read(name, context);
            if (packet is null)
            {
                await context.Error.WriteLineAsync(problem);
                return ExitCodes.Usage;
            }

            events.Add((name, packet));
        }

        if (asked.WaitsForDebugger)
        {
            await WaitForDebuggerAsync(context, cancellation);
        }

        return Load(context, asked) is { } configuration ? await DeliverAsync(context, asked, configuration, events, cancellation) : ExitCodes.Usage;
    }

    private static async Task WaitForDebuggerAsync(CliContext context, CancellationToken cancellation)
    {
        await context.Error.WriteLineAsync(context.Say(new Bilingual(
            $"процесс {Environment.ProcessId} ждёт отладчика; Ctrl+C закончит",
            $"the process {Environment.ProcessId} waits for a debugger; Ctrl+C ends it")));
        while (!Debugger.IsAttached)
        {
            await Task.Delay(DebuggerInterval, context.Time, cancellation);
        }
    }

    private static LoadedConfiguration? Load(CliContext context, TryOptions asked)
    {
        string folder = Path.GetFullPath(asked.Plugin, context.WorkingFolder);
        if (!Directory.Exists(folder))
        {
            context.Error.WriteLine(context.Say(TryMessages.NoFolder, asked.Plugin));
            return null;
        }

        try
        {
            return TryFile.Load(context, asked.OptionsFile, context.Plugins.LoadUnpinned(folder));
        }
        catch (PluginException problem)
        {
            context.Error.WriteLine(context.Say(problem.Entry, [.. problem.Arguments]));
            return null;
        }
    }

    private static async Task<int> DeliverAsync(
        CliContext context, TryOptions asked, LoadedConfiguration configuration, List<(string Name, AgentEvent Packet)> events, CancellationToken cancellation)
    {
        bool isJson = context.IsJson(asked.Parsed);
        var run = new TryRun(context, configuration);
        var results = new List<TriedDelivery>();
        ISink sink;
        try
        {
            sink = run.Build(isJson ? context.Error : context.Out);
        }
        catch (Exception exception)
        {
            await context.Error.WriteLineAsync(context.Say(TryMessages.NotBuilt, configuration.Secrets.Mask(exception.Message)));
            return ExitCodes.Failed;
        }

        foreach ((string name, AgentEvent packet) in events)
        {
            TriedDelivery tried = await run.DeliverAsync(sink, name, packet, cancellation);
            results.Add(tried);
            if (!isJson)
            {
                await context.Out.WriteLineAsync(tried.In(context));
            }
        }

        if (isJson)
        {
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(results, CliJson.Options));
        }

        await EndAsync(context, sink);
        return results.TrueForAll(tried => tried.Result == DeliveryResult.Delivered) ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>Disposes of the sink; one that hangs then as well is left behind, as the process ends now.</summary>
    private static async Task EndAsync(CliContext context, ISink sink)
    {
        try
        {
            await sink.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), context.Time);
        }
        catch (Exception exception)
        {
            await context.Error.WriteLineAsync(context.Say(new Bilingual(
                $"DisposeAsync: {exception.Message}", $"DisposeAsync: {exception.Message}")));
        }
    }
}
