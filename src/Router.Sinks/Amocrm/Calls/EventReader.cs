using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Routing.Times;
using Router.Routing.Values;
using Router.Sinks.Abstractions;
using Router.Sinks.Phones;
using Router.Sinks.Texts.Wording;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>Reads what a delivery is to amoCRM. Decides only.</summary>
internal sealed class EventReader(AmocrmSinkOptions options, SinkContext context)
{
    private const int LongestResult = 255;
    private const int LongestText = 10_000;

    private readonly IdMap _users = new(options.Users);
    private readonly IdMap _contacts = new(options.Contacts);
    private readonly TextLanguage _language = context.Language;

    public Reading Read(Delivery delivery)
    {
        AgentEvent packet = delivery.Event.Packet;
        return (packet.Object, packet.State) switch
        {
            (Objects.Call, States.Finished or States.MP3RecordReady) => ReadCall(delivery),
            (Objects.Message, _) => ReadMessage(delivery),
            _ => Wrong("amoCRM получает только звонки (Finished, MP3RecordReady) и сообщения", "amoCRM takes calls (Finished, MP3RecordReady) and messages alone"),
        };
    }

    private Reading ReadCall(Delivery delivery)
    {
        AgentEvent packet = delivery.Event.Packet;
        var sides = CallSides.Of(packet, side => IsOurs(side, delivery.Event.Login));
        if (packet.Mode == Modes.Colleagues || (sides is not null && IsOurs(sides.Theirs, delivery.Event.Login)))
        {
            return InternalCall();
        }

        if (sides is null)
        {
            return Wrong("неизвестно, кто из двоих клиент: нет Initiator, и никого нет в users", "nothing tells who of the two is the client: no Initiator, and nobody is in users");
        }

        CrmClient client = ClientOf(packet, sides.Theirs);
        if (client is { Phone: null, Contact: null })
        {
            return Wrong("у клиента нет номера: впишите его UUID и контакт в contacts", "the client has no number: name the UUID and the contact in contacts");
        }

        string uniq = packet.Fields.GetText(FieldNames.CallID)?.Trim() is { Length: > 0 } id ? id : delivery.Id;
        return packet.State == States.Finished ? CallOf(delivery, sides, client, uniq) : RecordOf(delivery, sides, client, uniq);
    }

    private Reading.Call CallOf(Delivery delivery, CallSides sides, CrmClient client, string uniq)
    {
        FieldList fields = delivery.Event.Packet.Fields;
        int? talk = Seconds(fields.GetText(FieldNames.BillSec));
        string? result = fields.GetText(FieldNames.CallResult);
        long? user = UserOf(sides.Ours, delivery.Event.Login);
        return new Reading.Call(new CrmCall
        {
            Uniq = uniq,
            Login = delivery.Event.Login,
            IsInbound = sides.IsInbound,
            Client = client,
            Ours = sides.Ours,
            User = user,
            Responsible = user ?? options.Responsible,
            Employee = user is null ? context.Names.Find(sides.Ours) ?? context.Names.Find(delivery.Event.Login) : null,
            StartedAt = MomentOf(delivery.Event, fields.GetText(FieldNames.StartTime)),
            Duration = talk ?? 0,
            Status = CallStatus.Of(result, talk),
            Result = (string.IsNullOrWhiteSpace(delivery.Text), string.IsNullOrWhiteSpace(result)) switch
            {
                (false, _) => OneLine.Of(delivery.Text, LongestResult),
                (_, false) => OneLine.Of(WireWords.Of(result!, _language), LongestResult),
                _ => null,
            },
        });
    }

    private Reading RecordOf(Delivery delivery, CallSides sides, CrmClient client, string uniq)
    {
        string? address = delivery.Event.Packet.Fields.GetText(FieldNames.CallRecordLink)?.Trim();
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? link) || link.Scheme is not ("http" or "https"))
        {
            return Wrong("запись звонка не по адресу http: amoCRM её не откроет", "the record is at no http address: amoCRM cannot open it");
        }

        string words = string.IsNullOrWhiteSpace(delivery.Text) ? _language.In("Запись разговора:", "Record of the call:") : delivery.Text.Trim();
        DateTimeOffset at = EventClock.MomentOf(delivery.Event.Packet, delivery.Event.ReceivedAt);
        return new Reading.Record(new CrmNote(client, uniq, $"{words} {link}", at, UserOf(sides.Ours, delivery.Event.Login)), delivery.Event.Login, link);
    }

    private Reading ReadMessage(Delivery delivery)
    {
        AgentEvent packet = delivery.Event.Packet;
        CrmClient client = ClientOf(packet, "");
        if (packet.Mode == Modes.Colleagues)
        {
            return InternalChat();
        }

        if (client.Contact is null)
        {
            return Wrong("неизвестно, чей это чат: впишите UserID или ClientID и контакт в contacts", "nothing tells whose chat it is: name the UserID or ClientID and the contact in contacts");
        }

        string text = string.IsNullOrWhiteSpace(delivery.Text) ? packet.Fields.GetText(FieldNames.MessageBody) ?? "" : delivery.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Wrong("в сообщении нет текста", "the message has no text");
        }

        DateTimeOffset at = MomentOf(delivery.Event, packet.Fields.GetText(FieldNames.Sended));
        return new Reading.Message(new CrmNote(client, Uniq: null, text.Length > LongestText ? text[..LongestText] : text, at, UserOf("", delivery.Event.Login)));
    }

    private CrmClient ClientOf(AgentEvent packet, string side)
    {
        long? contact = _contacts.Find(side) ?? _contacts.Find(packet.Fields.GetText(FieldNames.UserID)) ?? _contacts.Find(packet.Fields.GetText(FieldNames.ClientID));
        return new CrmClient(PhoneNumber.TryRead(side, out PhoneNumber phone) ? phone : null, contact, side.Length == 0 ? null : context.Names.Find(side));
    }

    private bool IsOurs(string side, string login) =>
        PhoneNumber.IsInner(side) || _users.Find(side) is not null || WireUuid.AreSame(side, login);

    private long? UserOf(string side, string login) => _users.Find(side) ?? _users.Find(login);

    private DateTimeOffset MomentOf(RoutedEvent @event, string? inner) =>
        WireTime.TryParse(inner, out WireTime time) ? time.In(context.WorkstationZone) : EventClock.MomentOf(@event.Packet, @event.ReceivedAt);

    private static int? Seconds(string? text) =>
        text is not null && (Quantity.TryNumber(text, out decimal seconds) || Quantity.TryClock(text, out seconds)) && seconds is >= 0 and <= int.MaxValue ? (int)seconds : null;

    private Reading.Internal InternalCall() => new(_language.In("внутренний звонок, в amoCRM не пишется", "an internal call, which amoCRM does not get"));

    private Reading.Internal InternalChat() => new(_language.In("внутренний чат, в amoCRM не пишется", "an internal chat, which amoCRM does not get"));

    private Reading.Wrong Wrong(string russian, string english) => new(_language.In(russian, english));
}
