using System.Globalization;
using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Envelope;

/// <summary>
/// Writes an event as the outside sees it: a CloudEvents 1.0 JSON envelope (architecture.md, "The event as the outside sees it").
/// </summary>
public static class EnvelopeWriter
{
    private const string TypePrefix = "1c-connect.";
    private const string SourcePrefix = "/1c-connect/";

    /// <summary>Writes one envelope.</summary>
    public static void Write(Utf8JsonWriter json, AgentEvent @event, EnvelopeContext context)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(context);
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", context.Id);
        json.WriteString("source", SourcePrefix + Uri.EscapeDataString(context.Login));
        json.WriteString("type", JsonText.Clean(TypeOf(@event)));
        if (SubjectOf(@event) is { } subject)
        {
            json.WriteString("subject", JsonText.Clean(subject));
        }

        json.WriteString("time", FormatTime(@event.Time ?? context.ReceivedAt));
        json.WriteString("datacontenttype", "application/json");
        if (context.Sequence is { } sequence)
        {
            json.WriteString("sequence", sequence.ToString("D20", CultureInfo.InvariantCulture));
        }

        if (context.Route is { } route)
        {
            json.WriteString("route", route);
        }

        if (context.IsReplay)
        {
            json.WriteBoolean("replay", true);
        }

        json.WritePropertyName("data");
        WriteData(json, @event, context.Login);
        json.WriteEndObject();
    }

    /// <summary>The CloudEvents type: <c>1c-connect.Call.Finished</c>, without the state where there is none.</summary>
    public static string TypeOf(AgentEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        string type = TypePrefix + (@event.Object ?? ElementNames.Event);
        return @event.State is { } state ? $"{type}.{state}" : type;
    }

    /// <summary>The id of what the event is about, where one field holds it; otherwise <see langword="null"/>.</summary>
    public static string? SubjectOf(AgentEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        string? name = @event switch
        {
            { Object: Objects.Call } => FieldNames.CallID,
            { Object: Objects.RemoteAccessSession } => FieldNames.SessionID,
            { Object: Objects.Treatment } => FieldNames.TreatmentID,
            { Object: Objects.Message, Mode: Modes.Colleagues } => FieldNames.ColleagueID,
            _ => null,
        };
        string? id = name is null ? null : @event.Fields.GetText(name)?.Trim();
        return string.IsNullOrEmpty(id) ? null : id;
    }

    private static void WriteData(Utf8JsonWriter json, AgentEvent @event, string login)
    {
        json.WriteStartObject();
        json.WriteString("login", login);
        WriteWord(json, "mode", @event.Mode);
        WriteWord(json, "object", @event.Object);
        WriteWord(json, "state", @event.State);
        WriteWord(json, "initiator", @event.Initiator);
        WriteWord(json, "command", @event.CommandId);
        if (@event.TimeText is not null)
        {
            WriteWord(json, "timeText", @event.TimeText);
        }

        if (@event.IsRepaired)
        {
            json.WriteBoolean("repaired", true);
        }

        json.WritePropertyName("attributes");
        FieldsJson.Write(json, @event.Attributes);
        json.WritePropertyName("fields");
        FieldsJson.Write(json, @event.Fields);
        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, string name, string? word)
    {
        json.WritePropertyName(name);
        json.WriteStringValue(word is null ? null : JsonText.Clean(word));
    }

    private static string FormatTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
