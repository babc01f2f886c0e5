using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts.Wording;

/// <summary>Tells what a UUID stands for by the field that it is in and by the rest of the event.</summary>
public static class IdKinds
{
    private static readonly string[] ClientFields = [FieldNames.UserID, FieldNames.ClientID];

    private static readonly string[] ColleagueFields = [FieldNames.ColleagueID, FieldNames.SpecialistID, FieldNames.AppointedSpecialistID];

    /// <summary>The kind of a UUID.</summary>
    /// <param name="id">The UUID.</param>
    /// <param name="field">The field that it is in.</param>
    /// <param name="event">The event that the field is in.</param>
    public static IdKind Of(string id, string field, AgentEvent? @event) => field switch
    {
        FieldNames.ClientID or FieldNames.UserID => IdKind.Client,
        FieldNames.ColleagueID or FieldNames.SpecialistID or FieldNames.AppointedSpecialistID => IdKind.Colleague,
        FieldNames.ServiceID => IdKind.Service,
        FieldNames.CallID => IdKind.Call,
        FieldNames.SessionID => IdKind.Session,
        FieldNames.TreatmentID => IdKind.Treatment,
        FieldNames.MessageID => IdKind.Message,
        FieldNames.CallFrom or FieldNames.CallTo or FieldNames.AuthorID when @event is not null => OfSide(id, field, @event),
        _ => IdKind.Unknown,
    };

    /// <summary>The kind in words.</summary>
    public static string NameOf(IdKind kind, TextLanguage language) => kind switch
    {
        IdKind.Client => language.In("клиент", "client"),
        IdKind.Colleague => language.In("сотрудник", "colleague"),
        IdKind.Service => language.In("линия", "service"),
        IdKind.Call => language.In("звонок", "call"),
        IdKind.Session => language.In("сеанс", "session"),
        IdKind.Treatment => language.In("обращение", "ticket"),
        IdKind.Number => language.In("номер", "number"),
        IdKind.Message => language.In("сообщение", "message"),
        _ => language.In("код", "id"),
    };

    /// <summary>Both sides of a call, and authors, can be a client or one of us: whom else the event names decides, then which way it goes.</summary>
    private static IdKind OfSide(string id, string field, AgentEvent @event)
    {
        if (IsIn(ClientFields, id, @event))
        {
            return IdKind.Client;
        }

        if (@event.Mode is not Modes.ServicesClients || IsIn(ColleagueFields, id, @event))
        {
            return IdKind.Colleague;
        }

        if (field is FieldNames.AuthorID)
        {
            // The client who could have been it is named, and it is somebody else.
            return @event.Fields.TryGet(FieldNames.UserID, out _) || @event.Initiator is Initiators.Self ? IdKind.Colleague : IdKind.Client;
        }

        return @event.Initiator is Initiators.Self == field is FieldNames.CallTo ? IdKind.Client : IdKind.Colleague;
    }

    private static bool IsIn(string[] fields, string id, AgentEvent @event) =>
        Array.Exists(fields, field => @event.Fields.GetText(field) is { } text && WireUuid.AreSame(text, id));
}
