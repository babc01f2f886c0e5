using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Sinks.Phones;

namespace Router.Sinks.Bitrix24.Cards;

/// <summary>The client of an event: by phone number, or by the ids of 1C-Connect.</summary>
/// <param name="Phone">The number as the portal likes it: <c>+74951234567</c>.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The organisation's id.</param>
internal sealed record Party(string? Phone, string? Person, string? Organisation)
{
    /// <summary>What tells clients apart.</summary>
    public string Key => Phone ?? Person ?? Organisation!;

    /// <summary>Whom an event that is no call is about; <see langword="null"/> when it names no client.</summary>
    public static Party? Of(AgentEvent packet)
    {
        string? person = IdOf(packet, FieldNames.UserID);
        string? organisation = IdOf(packet, FieldNames.ClientID);
        return person is null && organisation is null ? null : new Party(Phone: null, person, organisation);
    }

    /// <summary>The other side of a call; <see langword="null"/> when the call is internal.</summary>
    public static Party? OfCall(AgentEvent packet)
    {
        string side = packet.Fields.GetText(packet.Initiator == Initiators.Self ? FieldNames.CallTo : FieldNames.CallFrom) ?? "";
        if (packet.Mode == Modes.Colleagues)
        {
            return null;
        }

        if (!WireUuid.TryParse(side, out Guid id))
        {
            return PhoneNumber.TryRead(side, out PhoneNumber phone) ? new Party(phone.Text, IdOf(packet, FieldNames.UserID), IdOf(packet, FieldNames.ClientID)) : null;
        }

        // On the softphone, a UUID is a colleague.
        return packet.Mode == Modes.Softphone ? null : new Party(Phone: null, IdOf(packet, FieldNames.UserID) ?? id.ToString(), IdOf(packet, FieldNames.ClientID));
    }

    private static string? IdOf(AgentEvent packet, string field) => WireUuid.TryParse(packet.Fields.GetText(field), out Guid id) ? id.ToString() : null;
}
