using System.Globalization;
using System.Text.Json;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Amocrm.State;
using Router.Sinks.Phones;

namespace Router.Sinks.Amocrm.Cards;

/// <summary>Looks what amoCRM has already.</summary>
internal sealed class CrmSearch(AmocrmApi api)
{
    /// <summary>The contacts that have a number, however it is spelled; the oldest first.</summary>
    public async Task<IReadOnlyList<FoundContact>> ContactsAsync(PhoneNumber phone, CancellationToken cancellationToken)
    {
        JsonElement found = await api.GetAsync($"contacts?query={phone.Key}&with=leads&limit=50", cancellationToken);

        // The search looks into every field: a number in a name or a note is nobody's.
        return
        [
            .. from contact in found.ItemsAt("_embedded", "contacts")
               where PhonesOf(contact).Any(other => other.Key == phone.Key)
               let id = contact.At("id").AsNumber()
               where id is not null
               orderby id
               select new FoundContact(id.Value, [.. IdsOf(contact.ItemsAt("_embedded", "leads"))]),
        ];
    }

    /// <summary>The card among these contacts and their leads that has the note of a call; <see langword="null"/> when none has.</summary>
    public async Task<Entity?> CallAsync(string uniq, IReadOnlyList<FoundContact> contacts, CancellationToken cancellationToken)
    {
        bool IsIt(JsonElement note) => note.At("params", "uniq").AsText() == uniq;
        IEnumerable<Entity> cards = contacts.Select(contact => new Entity(Entity.Contacts, contact.Id))
            .Concat(contacts.SelectMany(contact => contact.Leads).Select(lead => new Entity(Entity.Leads, lead)));
        return await NoteAsync(cards, [NoteTypes.CallIn, NoteTypes.CallOut], IsIt, cancellationToken);
    }

    /// <summary>Whether a card has a note with that text of that moment.</summary>
    public async Task<bool> HasTextAsync(Entity card, CrmNote text, CancellationToken cancellationToken)
    {
        bool IsIt(JsonElement note) =>
            note.At("params", "text").AsText() == text.Text && note.At("created_at").AsNumber() == text.At.ToUnixTimeSeconds();
        return await NoteAsync([card], [NoteTypes.Common], IsIt, cancellationToken) is not null;
    }

    /// <summary>Whether the incoming leads have an entry of a call.</summary>
    public async Task<bool> HasUnsortedAsync(CrmCall call, CancellationToken cancellationToken)
    {
        JsonElement found = await api.GetAsync("leads/unsorted?filter[category]=sip&order[created_at]=desc&limit=250", cancellationToken);
        return found.ItemsAt("_embedded", "unsorted").Select(entry => entry.At("metadata")).Any(metadata =>
            metadata.At("uniq").AsText() == call.Uniq
            || (PhoneNumber.TryRead(metadata.At("from").AsText(), out PhoneNumber from) && from.Key == call.Client.Phone?.Key
                && metadata.At("called_at").AsNumber() == call.StartedAt.ToUnixTimeSeconds()));
    }

    private async Task<Entity?> NoteAsync(IEnumerable<Entity> cards, string[] types, Func<JsonElement, bool> isIt, CancellationToken cancellationToken)
    {
        string filter = string.Concat(types.Select(type => $"&filter[note_type][]={type}"));
        foreach (IGrouping<string, Entity> same in cards.GroupBy(card => card.Type, StringComparer.Ordinal))
        {
            string ids = string.Concat(same.Select(card => string.Create(CultureInfo.InvariantCulture, $"&filter[entity_id][]={card.Id}")));
            JsonElement found = await api.GetAsync($"{same.Key}/notes?limit=250&order[id]=desc{filter}{ids}", cancellationToken);
            JsonElement note = found.ItemsAt("_embedded", "notes").FirstOrDefault(isIt);
            if (Entity.Of(same.Key, note.At("entity_id").AsNumber()) is { } card)
            {
                return card;
            }
        }

        return null;
    }

    private static IEnumerable<PhoneNumber> PhonesOf(JsonElement contact) =>
        from field in contact.ItemsAt("custom_fields_values")
        where field.At("field_code").AsText() == "PHONE"
        from value in field.ItemsAt("values")
        let phone = PhoneNumber.TryRead(value.At("value").AsText(), out PhoneNumber read) ? read : default
        where phone.Key is not null
        select phone;

    private static IEnumerable<long> IdsOf(IEnumerable<JsonElement> items) => items.Select(item => item.At("id").AsNumber()).OfType<long>();
}
