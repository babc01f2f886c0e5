using System.Globalization;
using System.Text.Json;
using Router.Protocol.Envelope;
using Router.Protocol.Packets;
using Router.Simulator.Wire;

namespace Router.Simulator.Recording;

/// <summary>Writes an occurrence as one JSON object (docs/simulator.md, "The record").</summary>
internal static class RecordLine
{
    /// <summary>Writes one line, without its end.</summary>
    public static void Write(Utf8JsonWriter json, Occurrence occurrence, long number)
    {
        json.WriteStartObject();
        json.WriteNumber("n", number);
        json.WriteString("at", occurrence.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("login", occurrence.Login);
        switch (occurrence)
        {
            case PacketTold told:
                WritePacket(json, told);
                break;
            case CommandReceived received:
                WriteCommand(json, received);
                break;
            case ClientConnected connected:
                json.WriteString("what", connected.IsRefused ? "refused" : "connected");
                json.WriteNumber("connection", connected.Connection);
                break;
            case ClientDisconnected disconnected:
                json.WriteString("what", "disconnected");
                json.WriteNumber("connection", disconnected.Connection);
                json.WriteString("by", KebabName.Of(disconnected.Reason));
                break;
            case StatusChanged changed:
                json.WriteString("what", "status");
                json.WriteString("status", changed.Status);
                break;
            case FaultApplied applied:
                json.WriteString("what", "fault");
                json.WriteString("fault", applied.Fault);
                break;
            case ListeningChanged changed:
                json.WriteString("what", changed.IsListening ? "listening" : "down");
                break;
            case AppFailed failed:
                json.WriteString("what", "failed");
                json.WriteString("why", failed.Explanation.English);
                break;
            default:
                throw new ArgumentException($"The record has no line for {occurrence.GetType().Name}.", nameof(occurrence));
        }

        json.WriteEndObject();
        json.Flush();
    }

    private static void WritePacket(Utf8JsonWriter json, PacketTold told)
    {
        json.WriteString("what", KebabName.Of(told.Kind));
        if (told.Connection is { } connection)
        {
            json.WriteNumber("connection", connection);
        }

        json.WriteString("outcome", KebabName.Of(told.Outcome));
        if (told.Reason is { } reason)
        {
            json.WriteString("reason", KebabName.Of(reason));
        }

        if (told.Form is { } form)
        {
            json.WriteString("form", FrameFormName.Of(form));
        }

        if (told.Spelling.Length > 0)
        {
            json.WriteString("spelling", told.Spelling);
        }

        if (told.Bytes > 0)
        {
            json.WriteNumber("bytes", told.Bytes);
        }

        if (told is { Event: { } @event, Context: { } context })
        {
            json.WritePropertyName("event");
            EnvelopeWriter.Write(json, @event, context);
        }

        if (told.Result is { } result)
        {
            json.WriteString("action", result.Action);
            json.WriteString("command", result.Id);
            json.WriteBoolean("echoed", told.CarriesId);
            json.WriteString("error", result.Error);
        }
    }

    private static void WriteCommand(Utf8JsonWriter json, CommandReceived received)
    {
        json.WriteString("what", "command");
        json.WriteNumber("connection", received.Connection);
        json.WriteString("error", received.Error);
        if (received.Problem is { } problem)
        {
            json.WriteString("problem", problem);
        }

        if (received.Command is not { } command)
        {
            return;
        }

        json.WriteString("action", command.Action);
        json.WriteString("command", command.Id);
        json.WriteString("mode", command.Mode);
        json.WriteString("object", command.Object);
        json.WriteString("initiator", command.Initiator);
        json.WriteStartObject("fields");
        foreach (Field field in command.Fields)
        {
            json.WriteString(field.Name, field.Text);
        }

        json.WriteEndObject();
    }
}
