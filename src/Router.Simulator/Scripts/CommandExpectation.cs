using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Scripts.Steps;

namespace Router.Simulator.Scripts;

/// <summary><c>expect-command</c>: waits until a client sends a command that fits, and fails when it does not come in time.</summary>
internal sealed record CommandExpectation(string? Action, string? Mode, TimeSpan Within, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly TimeSpan DefaultWithin = TimeSpan.FromSeconds(30);

    /// <summary>Reads the step.</summary>
    public static ScriptStep? Read(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        var expectation = new CommandExpectation(
            keys.Word("action", text => Actions.Find(text), Actions.All),
            keys.Word("mode", text => Modes.Find(text), Modes.All),
            keys.Duration("within") ?? DefaultWithin,
            EventStepReader.ReadFields(keys, context.Errors));
        keys.Finish();
        return context.AtApps((app, cancellation) => expectation.MeetAsync(app, context.Line, cancellation));
    }

    private async Task MeetAsync(SimulatedApp app, long line, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Within, app.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await app.WaitForCommandAsync(Fits, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            string what = $"{Action ?? "*"} {string.Join(' ', Fields.Select(field => $"{field.Key}={field.Value}"))}".TrimEnd();
            throw new SimulatorException(new Bilingual(
                $"line {line}: {app.Login}: no command {what} came within {Durations.Format(Within)}",
                $"строка {line}: {app.Login}: команда {what} не пришла за {Durations.Format(Within)}"));
        }
    }

    private bool Fits(AgentCommand command) =>
        (Action is null || string.Equals(command.Action, Action, StringComparison.Ordinal))
        && (Mode is null || string.Equals(command.Mode, Mode, StringComparison.Ordinal))
        && Fields.All(field => command.Fields.GetText(field.Key) is { } text && WireUuid.AreSame(text, field.Value));
}
