using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Running;
using Router.Routing.Diagnostics;

namespace Router.Host.Demo;

/// <summary>The end of a demo: what is under way arrives, Router stops, the numbers, and what to do next.</summary>
internal sealed class DemoEnding(CliContext context, DemoTeller teller, DemoWatch watch, SentCount sent)
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Ends it and tells.</summary>
    /// <param name="router">The demo's Router; it is stopped.</param>
    /// <param name="file">The demo's configuration, as people see its path.</param>
    public async Task TellAsync(RouterHost router, string file)
    {
        var summary = DemoSummary.Of(await DrainAsync(router), sent.Events);
        await router.StopAsync(Grace);
        teller.Head(new Bilingual("Итог", "Summary"));
        teller.Good(summary.Text);
        teller.Head(new Bilingual("Что дальше", "What next"));
        (string Command, Bilingual Why)[] next =
        [
            ($"{context.Program} init", new Bilingual("файл правил для этой машины", "a configuration for this machine")),
            ($"{context.Program} check --config {file}", new Bilingual("проверить правила", "check rules")),
            ($"{context.Program} run", new Bilingual("работать", "run")),
        ];
        int width = next.Max(item => item.Command.Length);
        foreach (var (command, why) in next)
        {
            teller.Line($"{command.PadRight(width)}  — {why.In(context.Language)}");
        }
    }

    private async Task<RouterStatus> DrainAsync(RouterHost router)
    {
        using var patience = new CancellationTokenSource(DrainTime);
        RouterStatus status = (await router.Control.GetStatusAsync(CancellationToken.None)).Router;
        if (watch.Sink(DemoScreen.Crm) is { State: SinkState.Down })
        {
            await router.Control.ResumeSinkAsync(DemoScreen.Crm, CancellationToken.None);
        }

        try
        {
            while (status.Sinks.Any(sink => sink.Waiting > 0) || status.Journal.Read < sent.Events)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), context.Time, patience.Token);
                status = (await router.Control.GetStatusAsync(CancellationToken.None)).Router;
            }
        }
        catch (OperationCanceledException)
        {
            // What waits by now is told as waiting.
        }

        return status;
    }
}
