using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Amocrm.Cards;
using Router.Sinks.Amocrm.State;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm;

/// <summary>Brings texts to cards: messages of chats, and the addresses of records whose call went before.</summary>
internal sealed class NoteCarrier(ItemWriter writer, CrmSearch search, AmocrmMemory memory, AmocrmWords words, TextLanguage language)
{
    /// <summary>Decides every text, or throws; what is decided until then stays.</summary>
    /// <inheritdoc cref="AmocrmApi.GetAsync" path="/exception"/>
    public async Task CarryAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        var placed = new List<(BatchItem Item, Entity Card)>();
        foreach (BatchItem item in items.Where(item => item is { IsOpen: true, Note: not null }))
        {
            if (await CardOfAsync(item.Note!, cancellationToken) is not { } card)
            {
                item.Outcome = DeliveryOutcome.Rejected(language.In("в amoCRM нет карточки этого звонка", "amoCRM has no card of this call"));
            }
            else if (memory.IsDoubtful(item.Delivery.Id) && await search.HasTextAsync(card, item.Note!, cancellationToken))
            {
                memory.Settle([item.Delivery.Id]);
                item.Outcome = DeliveryOutcome.Delivered;
            }
            else
            {
                placed.Add((item, card));
            }
        }

        foreach (IGrouping<string, (BatchItem Item, Entity Card)> same in placed.GroupBy(place => place.Card.Type, StringComparer.Ordinal))
        {
            await SendAsync(same.Key, [.. same], cancellationToken);
        }
    }

    private async Task<Entity?> CardOfAsync(CrmNote note, CancellationToken cancellationToken)
    {
        if ((note.Uniq is null ? null : memory.CardOf(note.Uniq)) is { } card)
        {
            return card;
        }

        long? contact = note.Client.Contact ?? (note.Client.Phone is { } phone
            ? memory.ContactOf(phone) ?? (await search.ContactsAsync(phone, cancellationToken)).Select(found => (long?)found.Id).FirstOrDefault()
            : null);
        return Entity.Of(Entity.Contacts, contact);
    }

    private async Task SendAsync(string type, (BatchItem Item, Entity Card)[] notes, CancellationToken cancellationToken)
    {
        IReadOnlyList<ItemResult> results = await writer.SendAsync(
            $"{type}/notes", "notes", [.. notes.Select(note => (note.Item.Delivery.Id, CrmBodies.Note(note.Item.Note!, note.Card.Id)))], cancellationToken);
        for (int i = 0; i < notes.Length; i++)
        {
            notes[i].Item.Outcome = results[i].Fate switch
            {
                ItemFate.Stored => DeliveryOutcome.Delivered,
                ItemFate.Unnamed => DeliveryOutcome.Retry(words.NotUnderstood),
                _ => DeliveryOutcome.Rejected(words.Refused(results[i].Reason)),
            };
        }
    }
}
