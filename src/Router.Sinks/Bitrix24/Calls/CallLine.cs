using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Phones;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Where a call comes from or goes to, for the portal's telephony.</summary>
/// <param name="Phone">The phone number.</param>
/// <param name="Card">The client's card, where the number was read from it.</param>
internal sealed record CallLine(string Phone, Card? Card)
{
    /// <summary>The line of a call; <see langword="null"/> when there is no number, neither in the call nor in the card.</summary>
    public static CallLine? Of(CallFacts call, Card? card) =>
        call.Party.Phone is { } phone ? new CallLine(phone, Card: null)
        : card?.Phone is { } own ? new CallLine(PhoneNumber.TryRead(own, out PhoneNumber read) ? read.Text : own, card)
        : null;
}
