using System.Runtime.InteropServices;
using Router.Protocol.Packets;
using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Samples;

namespace Router.Simulator.Terminal;

/// <summary>One run of the program: starts the company, does what was asked, ends in order.</summary>
internal sealed class SimulatorRun(RunPlan plan, TextReader input, TextWriter output, TextWriter error)
{
    private readonly OccurrenceLines _lines = new(output, plan.Language, plan.Options.Time) { IsVerbose = plan.IsVerbose };

    /// <summary>Runs until the work is done or somebody ends it; answers the exit code.</summary>
    public async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = OnSignal(PosixSignal.SIGINT, stop);
        using PosixSignalRegistration terminate = OnSignal(PosixSignal.SIGTERM, stop);
        try
        {
            using RecordFile? record = plan.RecordPath is { } path ? new RecordFile(path) : null;
            await using var company = new SimulatedCompany(plan.Options with { Listeners = record is null ? [_lines] : [record, _lines] });
            foreach (string login in plan.Logins)
            {
                company.AddLogin(login);
            }

            await company.StartAsync();
            foreach (Fault fault in plan.Faults)
            {
                company.Apply(fault);
            }

            _lines.Say(new Bilingual($"ready: {string.Join(", ", plan.Logins)}", $"ready: {string.Join(", ", plan.Logins)}"));
            _lines.IsOpen = true;
            int code = await WorkAsync(company, stop);
            await company.DisposeAsync();
            _lines.Say(_lines.Summary());
            return code;
        }
        catch (SimulatorException e)
        {
            await error.WriteLineAsync(e.Explanation.In(plan.Language));
            return ExitCodes.Failed;
        }
    }

    private static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stop.Cancel();
    });

    private async Task<int> WorkAsync(SimulatedCompany company, CancellationTokenSource stop)
    {
        if (plan.HasConsole)
        {
            // Nobody waits for it: a read from a terminal cannot be cancelled.
            _ = new LiveConsole(company, input, _lines, plan.Language).RunAsync(stop);
        }

        bool isDone = true;
        try
        {
            if (plan.Script is { } script)
            {
                await script.RunAsync(company, stop.Token);
            }

            foreach (PlannedEvent planned in plan.Events)
            {
                isDone = false;
                await SendAsync(company.Apps[0], planned, stop.Token);
                isDone = true;
            }

            if (plan.Day is { } day)
            {
                await WaitForReadersAsync(company, stop.Token);
                await OfficeDay.RunAsync(company, day, stop.Token);
            }

            if (!plan.HasWork || plan.Stays)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, plan.Options.Time, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (!isDone)
            {
                await error.WriteLineAsync(new Bilingual("ended before the event was sent", "завершено раньше, чем событие послано").In(plan.Language));
            }
        }

        return isDone ? ExitCodes.Done : ExitCodes.Failed;
    }

    private async Task SendAsync(SimulatedApp app, PlannedEvent planned, CancellationToken stop)
    {
        if (plan.WaitsForReaders)
        {
            Task reader = app.WaitForReaderAsync(planned.Event, stop);
            if (!reader.IsCompleted)
            {
                _lines.Say(new Bilingual($"{app.Login}: waiting for a client that reads {planned.Name}", $"{app.Login}: жду клиента, который читает {planned.Name}"));
            }

            await reader;
        }

        AgentEvent @event = planned.HasTime ? planned.Event : EventNow.Of(planned.Event, plan.Options.Time);
        RaisedEvent raised = app.Raise(@event);
        _lines.Say(raised.Connections > 0
            ? new Bilingual($"{app.Login}: sent {planned.Name}", $"{app.Login}: послано {planned.Name}")
            : new Bilingual($"{app.Login}: nobody reads {planned.Name}; it is lost", $"{app.Login}: {planned.Name} никто не читает; потеряно"));
    }

    private async Task WaitForReadersAsync(SimulatedCompany company, CancellationToken stop)
    {
        if (!plan.WaitsForReaders)
        {
            return;
        }

        var readers = Task.WhenAll(company.Apps.Select(app => app.WaitForSubscriptionsAsync(1, stop)));
        if (!readers.IsCompleted)
        {
            _lines.Say(new Bilingual("waiting for a subscribed client at every login", "жду подписанного клиента у каждого логина"));
        }

        await readers;
    }
}
