using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Trials;
using Router.Simulator;
using Router.Simulator.Samples;

namespace Router.Host.Verbs.Explaining;

/// <summary>
/// Reads what <c>--event</c> names: <c>sample:Call.Finished,CallResult=Success</c>, a sample of the tests (<c>sample:missed-call</c>), or a
/// file with the XML of one event.
/// </summary>
internal static class ExplainedEvent
{
    /// <summary>The event; <see langword="null"/> with why there is none.</summary>
    public static (AgentEvent? Event, string? Problem) Read(string text, CliContext context) =>
        text.StartsWith(SampleStore.Prefix, StringComparison.OrdinalIgnoreCase) ? ReadSample(text[SampleStore.Prefix.Length..], context) : ReadFile(text, context);

    private static (AgentEvent? Event, string? Problem) ReadSample(string text, CliContext context)
    {
        List<string> parts = Split(text);
        try
        {
            AgentEvent @event = SampleEvents.Find(parts[0]) ?? SampleStore.Load(parts[0]);
            return (SampleStore.Change(@event, parts.Skip(1)), null);
        }
        catch (SimulatorException exception)
        {
            Router.Simulator.Bilingual explanation = exception.Explanation;
            return (null, context.Say(CliMessages.BadEvent, new Router.Routing.Diagnostics.Bilingual(explanation.Russian, explanation.English)));
        }
    }

    private static (AgentEvent? Event, string? Problem) ReadFile(string file, CliContext context)
    {
        string xml;
        try
        {
            xml = File.ReadAllText(Path.GetFullPath(file, context.WorkingFolder));
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            return (null, context.Say(CliMessages.Unreadable, file, trouble));
        }

        if (PacketReader.TryParse(xml, out Packet? packet, out PacketError error) && packet is AgentEvent @event)
        {
            return (@event, null);
        }

        string reason = packet is null ? error.ToString() : packet.GetType().Name;
        return (null, context.Say(CliMessages.BadEvent, new Router.Routing.Diagnostics.Bilingual(
            $"в файле {file} нужен XML одного события, <Event …>…</Event> ({reason})",
            $"the file {file} has to hold the XML of one event, <Event …>…</Event> ({reason})")));
    }

    /// <summary>The sample's name and its changes. A comma that no <c>Name=</c> follows belongs to the value before it.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        foreach (string part in text.Split(','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (parts.Count < 2 || (equals > 0 && part[..equals].Trim().All(char.IsAsciiLetterOrDigit)))
            {
                parts.Add(part);
            }
            else
            {
                parts[^1] += "," + part;
            }
        }

        return parts;
    }
}
