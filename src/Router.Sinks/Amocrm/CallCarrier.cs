using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Amocrm.Cards;
using Router.Sinks.Amocrm.State;

namespace Router.Sinks.Amocrm;

/// <summary>
/// Brings the calls of a batch to amoCRM: all in one request; then a card for each unknown number, one after the other, and those calls once
/// more; and what amoCRM still does not place, as notes of the contacts that are known to be right.
/// </summary>
internal sealed class CallCarrier(AmocrmSinkOptions options, ItemWriter writer, CardMaker cards, CrmSearch search, CrmBodies bodies, AmocrmMemory memory, AmocrmWords words)
{
    /// <summary>Decides every call, or throws; what is decided until then stays.</summary>
    /// <inheritdoc cref="AmocrmApi.GetAsync" path="/exception"/>
    public async Task CarryAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        foreach (BatchItem item in Open(items))
        {
            if (!item.Delivery.IsReplay && await IsStoredAsync(item, cancellationToken))
            {
                item.Outcome = DeliveryOutcome.Delivered;
            }
        }

        JoinRecords(items);
        BatchItem[] placed = [.. Open(items).Where(item => !options.Notes && item.Call!.Client is { Contact: null, Phone: { } phone } && !memory.IsOpening(phone))];
        await SendCallsAsync(placed, cancellationToken);
        var noted = new List<(BatchItem Item, long Contact)>();
        var fresh = new List<BatchItem>();
        foreach (BatchItem item in Open(items))
        {
            await PlaceAsync(item, noted, fresh, cancellationToken);
        }

        await SendCallsAsync(fresh, cancellationToken);
        noted.AddRange(from item in fresh where item.IsOpen let contact = memory.ContactOf(item.Call!.Client.Phone!.Value) where contact is not null select (item, contact.Value));
        await SendNotesAsync(noted, cancellationToken);
    }

    private static BatchItem[] Open(IReadOnlyList<BatchItem> items) => [.. items.Where(item => item is { IsOpen: true, Call: not null })];

    /// <summary>A record that is in the batch with its call goes with it.</summary>
    private static void JoinRecords(IReadOnlyList<BatchItem> items)
    {
        foreach (BatchItem item in items)
        {
            if (item.Reading is Reading.Record record
                && Open(items).FirstOrDefault(other => other.Call!.Uniq == record.Note.Uniq && other.Call.Login == record.Login) is { } carrier)
            {
                carrier.Call = carrier.Call! with { Link = record.Link };
                item.Carrier = carrier;
            }
        }
    }

    private async Task<bool> IsStoredAsync(BatchItem item, CancellationToken cancellationToken)
    {
        CrmCall call = item.Call!;
        if (memory.IsStored(call))
        {
            return true;
        }

        if (!memory.IsDoubtful(item.Delivery.Id))
        {
            return false;
        }

        bool isStored = await LookAsync(call, cancellationToken);
        memory.Settle([item.Delivery.Id]);
        return isStored;
    }

    /// <summary>Whether amoCRM has the call: as a note of its contacts or their leads, or as an entry of the incoming leads.</summary>
    private async Task<bool> LookAsync(CrmCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<FoundContact> contacts = call.Client switch
        {
            { Contact: { } contact } => [new FoundContact(contact, [])],
            { Phone: { } phone } => await search.ContactsAsync(phone, cancellationToken) is { Count: > 0 } found
                ? found
                : memory.ContactOf(phone) is { } remembered ? [new FoundContact(remembered, [])] : [],
            _ => [],
        };
        if (contacts.Count > 0 && await search.CallAsync(call.Uniq, contacts, cancellationToken) is { } card)
        {
            memory.RememberCall(call, card);
            return true;
        }

        return options.Unknown == UnknownNumber.Unsorted && await search.HasUnsortedAsync(call, cancellationToken);
    }

    private async Task PlaceAsync(BatchItem item, List<(BatchItem Item, long Contact)> noted, List<BatchItem> fresh, CancellationToken cancellationToken)
    {
        CrmCall call = item.Call!;
        if (call.Client.Contact is { } named)
        {
            noted.Add((item, named));
            return;
        }

        if (fresh.Exists(other => other.Call!.Client.Phone?.Key == call.Client.Phone?.Key))
        {
            fresh.Add(item);
            return;
        }

        switch (await cards.OfAsync(call, item.Delivery, cancellationToken))
        {
            case Card.Known known:
                noted.Add((item, known.Contact));
                break;
            case Card.Fresh when options.Notes:
                noted.Add((item, memory.ContactOf(call.Client.Phone!.Value)!.Value));
                break;
            case Card.Fresh:
                fresh.Add(item);
                break;
            case Card.Refused refused:
                item.Outcome = DeliveryOutcome.Rejected(refused.Reason);
                break;
            default:
                item.Outcome = DeliveryOutcome.Delivered;
                break;
        }
    }

    /// <summary>Sends calls for which amoCRM chooses the card; those for which it has none stay open.</summary>
    private async Task SendCallsAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        IReadOnlyList<ItemResult> results = await writer.SendAsync("calls", "calls", [.. items.Select(item => (item.Delivery.Id, bodies.Call(item.Call!)))], cancellationToken);
        for (int i = 0; i < items.Count; i++)
        {
            if (results[i].Fate == ItemFate.Unnamed)
            {
                if (await LookAsync(items[i].Call!, cancellationToken))
                {
                    items[i].Outcome = DeliveryOutcome.Delivered;
                }

                memory.Settle([items[i].Delivery.Id]);
            }
            else if (results[i].Fate != ItemFate.NoCard)
            {
                Decide(items[i], results[i], Entity.Of(results[i].Entity.At("entity_type").AsText(), results[i].Entity.At("entity_id").AsNumber()));
            }
        }
    }

    private async Task SendNotesAsync(List<(BatchItem Item, long Contact)> noted, CancellationToken cancellationToken)
    {
        if (noted.Count == 0)
        {
            return;
        }

        IReadOnlyList<ItemResult> results = await writer.SendAsync(
            "contacts/notes", "notes", [.. noted.Select(note => (note.Item.Delivery.Id, bodies.CallNote(note.Item.Call!, note.Contact)))], cancellationToken);
        for (int i = 0; i < noted.Count; i++)
        {
            (BatchItem item, long contact) = noted[i];
            if (results[i].Fate is ItemFate.Refused or ItemFate.NoCard && item.Call!.Client.Phone is { } phone && memory.ContactOf(phone) == contact)
            {
                // The contact may have been deleted since: the next attempt looks again.
                memory.ForgetContact(phone);
                item.Outcome = DeliveryOutcome.Retry(words.Refused(results[i].Reason));
            }
            else if (results[i].Fate != ItemFate.Unnamed)
            {
                Decide(item, results[i], new Entity(Entity.Contacts, contact));
            }
            else
            {
                item.Outcome = DeliveryOutcome.Retry(words.NotUnderstood);
            }
        }
    }

    private void Decide(BatchItem item, ItemResult result, Entity? card)
    {
        if (result.Fate == ItemFate.Stored)
        {
            memory.RememberCall(item.Call!, card);
            item.Outcome = DeliveryOutcome.Delivered;
        }
        else
        {
            item.Outcome = DeliveryOutcome.Rejected(words.Refused(result.Reason));
        }
    }
}
