using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Samples;
using Router.Simulator.Scripts.Steps;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary><c>event</c>: one event, from a sample with changes, or put together in the script.</summary>
internal static class EventStepReader
{
    private const string With = "with";

    /// <summary>Reads the step.</summary>
    public static ScriptStep? Read(StepContext context)
    {
        AgentEvent? @event;
        bool hasTime;
        try
        {
            (@event, hasTime) = context.Value is YamlScalarNode ? ReadSample(context) : ReadFields(context);
        }
        catch (SimulatorException e)
        {
            context.Note(e.Explanation);
            return null;
        }

        return @event is null ? null : context.AtApps(app => app.Raise(hasTime ? @event : EventNow.Of(@event, app.Time)));
    }

    /// <summary>The fields of a key <c>fields</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadFields(NodeReader keys, List<ScriptError> errors, string key = "fields")
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (keys.Node(key) is not { } node || NodeReader.Open(node, errors) is not { } reader)
        {
            return fields;
        }

        foreach (string name in reader.Keys)
        {
            if (reader.Text(name) is { } text)
            {
                fields[name] = text;
            }
        }

        return fields;
    }

    private static (AgentEvent? Event, bool HasTime) ReadSample(StepContext context)
    {
        IReadOnlyDictionary<string, string> changes = ReadFields(context.Step, context.Errors, With);
        if (context.Text() is not { } name)
        {
            return (null, false);
        }

        AgentEvent sample = SampleStore.Load(name);
        return (SampleOverride.Apply(sample, changes.Select(change => SampleOverride.Of(change.Key, change.Value))), changes.ContainsKey(AttributeNames.Time));
    }

    private static (AgentEvent? Event, bool HasTime) ReadFields(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return (null, false);
        }

        // The words are free: a script may tell what no document names.
        var empty = new AgentEvent
        {
            Mode = keys.Text("mode"),
            Object = keys.Text("object"),
            State = keys.Text("state"),
            Initiator = keys.Text("initiator"),
            CommandId = keys.Text("id"),
        };
        IReadOnlyDictionary<string, string> fields = ReadFields(keys, context.Errors);
        List<SampleOverride> changes = [.. fields.Select(field => SampleOverride.Of(field.Key, field.Value))];
        string? time = keys.Text("time");
        if (time is not null)
        {
            changes.Add(new SampleOverride(AttributeNames.Time, time));
        }

        keys.Finish();
        return (SampleOverride.Apply(empty, changes), time is not null);
    }
}
