using Router.Protocol.Vocabulary;
using Router.Simulator.Company;
using Router.Simulator.Events;
using Router.Simulator.Scripts.Steps;

namespace Router.Simulator.Scripts;

/// <summary><c>call</c>, <c>chat</c>, <c>session</c> and <c>treatment</c>: a process that takes its course; what the script leaves open is invented.</summary>
internal static class ProcessStepReader
{
    private static readonly string[] PeopleModes = [Modes.ServicesClients, Modes.Colleagues];

    /// <summary>Reads a call.</summary>
    public static ScriptStep? ReadCall(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        string? mode = keys.Word("mode", text => Modes.Find(text), Modes.All);
        string? number = keys.Text("number");
        string initiator = ReadInitiator(keys) ?? Initiators.Incoming;
        string result = keys.Word("result", text => CallResults.Find(text), CallResults.All) ?? CallResults.Success;
        TimeSpan ring = keys.Duration("ring") ?? TimeSpan.FromSeconds(2);
        TimeSpan talk = keys.Duration("talk") ?? TimeSpan.FromSeconds(5);
        string keysPressed = keys.Text("keys") ?? string.Empty;
        string? record = keys.Text("record");
        string? cause = keys.Text("sip-cause");
        string? id = keys.Text("id");
        keys.Finish();
        return context.AtApps((app, cancellation) =>
        {
            CallPlan plan = app.Planner.Call(number is null ? mode : Modes.Softphone);
            return app.RunAsync(
                (plan with
                {
                    CallId = id ?? plan.CallId,
                    Peer = number is null ? plan.Peer : Peer.Of(number),
                    Initiator = initiator,
                    Result = result,
                    Ring = ring,
                    Talk = talk,
                    Keys = keysPressed,
                    RecordLink = record,
                    SipCause = cause,
                }).ToProcess(),
                cancellation);
        });
    }

    /// <summary>Reads a chat.</summary>
    public static ScriptStep? ReadChat(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        string? mode = ReadPeopleMode(keys);
        string? initiator = ReadInitiator(keys);
        IReadOnlyList<(string Text, YamlDotNet.RepresentationModel.YamlNode Node)> texts = keys.Texts("text");
        TimeSpan pause = keys.Duration("pause") ?? TimeSpan.FromSeconds(1);
        keys.Finish();
        return context.AtApps((app, cancellation) =>
        {
            ChatPlan plan = app.Planner.Chat(mode) with { Pause = pause };
            if (texts.Count > 0)
            {
                plan = plan with { Lines = [.. texts.Select(text => new ChatLine(initiator ?? Initiators.Incoming, app.Planner.Uuid(), text.Text))] };
            }
            else if (initiator is not null)
            {
                plan = plan with { Lines = [.. plan.Lines.Select(line => line with { Initiator = initiator })] };
            }

            return app.RunAsync(plan.ToProcess(), cancellation);
        });
    }

    /// <summary>Reads a remote session.</summary>
    public static ScriptStep? ReadSession(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        string? mode = ReadPeopleMode(keys);
        string initiator = ReadInitiator(keys) ?? Initiators.Self;
        TimeSpan length = keys.Duration("for") ?? TimeSpan.FromSeconds(5);
        int uploaded = keys.Number("uploaded", 0, 1000) ?? 0;
        int downloaded = keys.Number("downloaded", 0, 1000) ?? 0;
        keys.Finish();
        return context.AtApps((app, cancellation) => app.RunAsync(
            (app.Planner.Session(mode) with
            {
                Initiator = initiator,
                Length = length,
                Uploaded = app.Planner.Files(uploaded, @"C:\Work", @"D:\1C"),
                Downloaded = app.Planner.Files(downloaded, @"D:\1C", @"C:\Work"),
            }).ToProcess(),
            cancellation));
    }

    /// <summary>Reads a ticket.</summary>
    public static ScriptStep? ReadTreatment(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        TimeSpan length = keys.Duration("for") ?? TimeSpan.FromSeconds(5);
        int? assessment = keys.Number("assessment", 1, 5);
        IReadOnlyList<(string Text, YamlDotNet.RepresentationModel.YamlNode Node)> comments = keys.Texts("comments");
        keys.Finish();
        return context.AtApps((app, cancellation) => app.RunAsync(
            (app.Planner.Treatment() with
            {
                Length = length,
                Assessment = assessment,
                Comments = [.. comments.Select(comment => comment.Text)],
            }).ToProcess(),
            cancellation));
    }

    private static string? ReadInitiator(NodeReader keys) => keys.Word("initiator", text => Initiators.Find(text), Initiators.All);

    private static string? ReadPeopleMode(NodeReader keys) =>
        keys.Word("mode", text => Modes.Find(text) is { } mode && PeopleModes.Contains(mode, StringComparer.Ordinal) ? mode : null, PeopleModes);
}
