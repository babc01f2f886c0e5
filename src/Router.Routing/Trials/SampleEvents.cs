using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Routes;

namespace Router.Routing.Trials;

/// <summary>Events to try rules with: one for each row of the protocol's table that people write rules for, and some of Router's own.</summary>
public static class SampleEvents
{
    private const string Caller = "531ef6c7-deb8-11e0-ad02-000c2926d843";
    private const string Client = "0b1a4c1e-7f0d-4a6b-9d6a-3f1d2c5b7a90";
    private const string Colleague = "8a2f3e4d-1c5b-4f7a-8e9d-6b0c1a2d3e4f";
    private const string Call = "74237de0-5537-513c-f8d6-aae0c9499378";

    private static readonly Dictionary<string, AgentEvent> Events = new(StringComparer.Ordinal)
    {
        ["missed-call"] = Make(Modes.ServicesClients, Objects.Call, States.Finished, Initiators.Incoming,
            (FieldNames.ClientID, Client), (FieldNames.UserID, Caller), (FieldNames.CallID, Call), (FieldNames.CallFrom, Caller),
            (FieldNames.CallTo, Colleague), (FieldNames.StartTime, "2015-03-25 15:00:00"), (FieldNames.EndTime, "2015-03-25 15:00:30"),
            (FieldNames.Duration, "30"), (FieldNames.BillSec, "0"), (FieldNames.CallResult, CallResults.RejectedByCaller)),
        ["answered-call"] = Make(Modes.ServicesClients, Objects.Call, States.Finished, Initiators.Incoming,
            (FieldNames.ClientID, Client), (FieldNames.UserID, Caller), (FieldNames.CallID, Call), (FieldNames.CallFrom, Caller),
            (FieldNames.CallTo, Colleague), (FieldNames.StartTime, "2015-03-25 15:00:00"), (FieldNames.AcceptTime, "2015-03-25 15:00:10"),
            (FieldNames.EndTime, "2015-03-25 15:05:10"), (FieldNames.Duration, "310"), (FieldNames.BillSec, "300"),
            (FieldNames.CallResult, CallResults.Success)),
        ["softphone-call"] = Make(Modes.Softphone, Objects.Call, States.Started, Initiators.Incoming,
            (FieldNames.CallID, Call), (FieldNames.CallFrom, "+74951234567"), (FieldNames.CallTo, "101"),
            (FieldNames.StartTime, "2015-03-25 15:00:00")),
        ["client-message"] = Make(Modes.ServicesClients, Objects.Message, null, Initiators.Incoming,
            (FieldNames.ClientID, Client), (FieldNames.UserID, Caller), (FieldNames.ServiceID, "3c1e5b7a-9d2f-4e6a-8b0c-7d4f1a3e5c92"),
            (FieldNames.MessageID, "6f0e1d2c-3b4a-4958-8776-655443322110"), (FieldNames.AuthorID, Caller),
            (FieldNames.MessageBody, "Срочно: не печатает касса"), (FieldNames.Sended, "2015-03-25T15:00:00")),
        ["colleague-message"] = Make(Modes.Colleagues, Objects.Message, null, Initiators.Incoming,
            (FieldNames.ColleagueID, Colleague), (FieldNames.MessageID, "6f0e1d2c-3b4a-4958-8776-655443322111"),
            (FieldNames.AuthorID, Colleague), (FieldNames.MessageBody, "Посмотрите заявку"), (FieldNames.Sended, "2015-03-25T15:00:00")),
        ["away"] = Make(Modes.ServicesClients, Objects.AgentOnlineStatus, null, Initiators.Self, (FieldNames.Status, Statuses.Away)),
        ["rating"] = Make(Modes.ServicesClients, Objects.Treatment, States.ServiceQualityAssessment, Initiators.Incoming,
            (FieldNames.ClientID, Client), (FieldNames.UserID, Caller), (FieldNames.TreatmentID, "9e8d7c6b-5a49-4838-8271-605f4e3d2c1b"),
            (FieldNames.Assessment, "2")),
        ["remote-session"] = Make(Modes.ServicesClients, Objects.RemoteAccessSession, States.Started, Initiators.Self,
            (FieldNames.ClientID, Client), (FieldNames.SessionID, "1f2e3d4c-5b6a-4798-8897-a6b5c4d3e2f1"), (FieldNames.AuthorID, Colleague),
            (FieldNames.StartTime, "2015-03-25 15:00:00"), (FieldNames.HostCompName, "BUH-1"), (FieldNames.AdminCompName, "SUPPORT-2")),
        ["agent-lost"] = MakeOwn(RouterEvents.AgentLost, (RouterFields.Reason, "программа закрыла канал"),
            (FieldNames.Text, "271914: связь потеряна (программа закрыла канал)")),
        ["sink-down"] = MakeOwn(RouterEvents.SinkDown, (RouterFields.Sink, "crm"), (RouterFields.Reason, "503 Service Unavailable"),
            (RouterFields.Waiting, "3"),
            (FieldNames.Text, "crm: не отвечает (503 Service Unavailable), ждут 3, повтор в 15:00:05; ничего не потеряно")),
        ["dead-letter"] = MakeOwn(RouterEvents.DeadLetter, (RouterFields.Sink, "crm"), (RouterFields.Reason, "400 Bad Request"),
            (RouterFields.Route, "звонки в CRM"), (RouterFields.DeliveryId, "01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d.crm"),
            (FieldNames.Text, "crm: доставка 01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d.crm по маршруту «звонки в CRM» отклонена: 400 Bad Request")),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Events.Keys;

    /// <summary>The event of that name; <see langword="null"/> when there is none.</summary>
    public static AgentEvent? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Events.GetValueOrDefault(name.Trim());
    }

    private static AgentEvent Make(
        string? mode, string @object, string? state, string? initiator, params ReadOnlySpan<(string Name, string Text)> fields) => new()
    {
        Time = new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero),
        Mode = mode,
        Object = @object,
        State = state,
        Initiator = initiator,
        Fields = FieldList.Of(fields),
    };

    private static AgentEvent MakeOwn(string state, params ReadOnlySpan<(string Name, string Text)> fields) =>
        Make(mode: null, RouterEvents.Object, state, initiator: null, fields);
}
