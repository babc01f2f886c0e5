using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Amocrm.State;
using Router.Sinks.Phones;

namespace Router.Sinks.Amocrm.Cards;

/// <summary>Finds or makes the card of an unknown number. It looks before it makes, and keeps in the state what it has begun.</summary>
internal sealed class CardMaker(AmocrmSinkOptions options, ItemPost post, ItemWriter writer, CrmSearch search, CrmBodies bodies, AmocrmMemory memory, AmocrmWords words)
{
    /// <summary>The card of a call's number.</summary>
    public async Task<Card> OfAsync(CrmCall call, Delivery delivery, CancellationToken cancellationToken)
    {
        PhoneNumber phone = call.Client.Phone!.Value;
        if (memory.ContactOf(phone) is { } remembered && !memory.IsOpening(phone))
        {
            return new Card.Known(remembered);
        }

        IReadOnlyList<FoundContact> found = await search.ContactsAsync(phone, cancellationToken);
        if (memory.IsOpening(phone) && Wanted(call) is UnknownNumber.Lead or UnknownNumber.Contact)
        {
            return await FinishAsync(call, delivery, found, cancellationToken);
        }

        // Begun under options that wanted more.
        memory.Close(phone);
        return (found, Wanted(call)) switch
        {
            ([var contact, ..], _) => new Card.Known(contact.Id),
            (_, UnknownNumber.None) => new Card.None(),
            (_, UnknownNumber.Unsorted) => await MakeUnsortedAsync(call, delivery, cancellationToken),
            _ => await FinishAsync(call, delivery, found, cancellationToken),
        };
    }

    /// <summary>An entry of the incoming leads is a call to us.</summary>
    private UnknownNumber Wanted(CrmCall call) =>
        options.Unknown == UnknownNumber.Unsorted && !call.IsInbound ? UnknownNumber.Contact : options.Unknown;

    /// <summary>Makes what is missing of a contact and its lead.</summary>
    private async Task<Card> FinishAsync(CrmCall call, Delivery delivery, IReadOnlyList<FoundContact> found, CancellationToken cancellationToken)
    {
        PhoneNumber phone = call.Client.Phone!.Value;
        var target = (AmocrmTarget)delivery.Target;
        await memory.OpenAsync(phone, cancellationToken);
        long? contact = memory.ContactOf(phone) ?? found.Select(one => (long?)one.Id).FirstOrDefault();
        if (contact is null)
        {
            ItemResult made = (await post.SendAsync("contacts", "contacts", [CrmBodies.Contact(call, target)], cancellationToken))[0];
            if (made.Fate == ItemFate.Refused)
            {
                memory.Close(phone);
                return new Card.Refused(words.Refused(made.Reason));
            }

            contact = IdOf(made);
        }

        memory.RememberContact(phone, contact.Value);
        if (Wanted(call) == UnknownNumber.Lead && !found.Any(one => one.Leads.Count > 0))
        {
            ItemResult made = (await post.SendAsync("leads", "leads", [bodies.Lead(call, target, contact.Value)], cancellationToken))[0];
            if (made.Fate == ItemFate.Refused)
            {
                // Still open: once the configuration is right, a repeat makes the lead.
                return new Card.Refused(words.Refused(made.Reason));
            }

            IdOf(made);
        }

        memory.Close(phone);
        return new Card.Fresh();
    }

    private async Task<Card> MakeUnsortedAsync(CrmCall call, Delivery delivery, CancellationToken cancellationToken)
    {
        ItemResult made = (await writer.SendAsync("leads/unsorted/sip", "unsorted", [(delivery.Id, bodies.Unsorted(call, (AmocrmTarget)delivery.Target))], cancellationToken))[0];
        if (made.Fate == ItemFate.Refused)
        {
            return new Card.Refused(words.Refused(made.Reason));
        }

        if (made.Fate != ItemFate.Stored)
        {
            throw new AmocrmUnavailableException(words.NotUnderstood, 200);
        }

        long? contact = made.Entity.ItemsAt("_embedded", "contacts").Select(one => one.At("id").AsNumber()).FirstOrDefault();
        if (contact is { } id)
        {
            memory.RememberContact(call.Client.Phone!.Value, id);
        }

        memory.RememberCall(call, Entity.Of(Entity.Contacts, contact));
        return new Card.Unsorted();
    }

    private long IdOf(ItemResult made) =>
        made is { Fate: ItemFate.Stored, Id: { } id } ? id : throw new AmocrmUnavailableException(words.NotUnderstood, 200);
}
