using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Phones;

namespace Router.Sinks.Amocrm.State;

/// <summary>
/// What has to outlive an attempt, for amoCRM takes no key that would make a repeat harmless: what was written without an answer yet, and what was
/// written of late.
/// </summary>
internal sealed class AmocrmMemory(ISinkState state)
{
    private const int MostDoubts = 1000;
    private const int MostRecent = 100;

    private readonly StateMap _doubts = new(state, "doubts", MostDoubts);
    private readonly StateMap _openings = new(state, "openings", MostDoubts);
    private readonly StateMap _contacts = new(state, "contacts", MostRecent);
    private readonly StateMap _calls = new(state, "calls", MostRecent);

    /// <summary>Whether a delivery was sent and nobody knows whether it is stored.</summary>
    public bool IsDoubtful(string delivery) => _doubts.Has(delivery);

    /// <summary>Deliveries are about to be sent: on the disk before they are.</summary>
    public Task DoubtAsync(IEnumerable<string> deliveries, CancellationToken cancellationToken)
    {
        _doubts.Set(deliveries.Select(delivery => KeyValuePair.Create(delivery, "")));
        return state.SaveNowAsync(cancellationToken);
    }

    /// <summary>It is known what became of deliveries.</summary>
    public void Settle(IEnumerable<string> deliveries) => _doubts.Remove(deliveries);

    /// <summary>Whether a card for a number was begun and may not be whole.</summary>
    public bool IsOpening(PhoneNumber phone) => _openings.Has(phone.Key);

    /// <summary>A card for a number is about to be made: on the disk before it is.</summary>
    public Task OpenAsync(PhoneNumber phone, CancellationToken cancellationToken)
    {
        _openings.Set(KeyValuePair.Create(phone.Key, ""));
        return state.SaveNowAsync(cancellationToken);
    }

    /// <summary>The card is whole.</summary>
    public void Close(PhoneNumber phone) => _openings.Remove(phone.Key);

    /// <summary>The contact that was made for a number of late: amoCRM's search may not know it yet.</summary>
    public long? ContactOf(PhoneNumber phone) => Entity.Parse(_contacts.Get(phone.Key))?.Id;

    public void RememberContact(PhoneNumber phone, long contact) =>
        _contacts.Set(KeyValuePair.Create(phone.Key, new Entity(Entity.Contacts, contact).ToString()));

    public void ForgetContact(PhoneNumber phone) => _contacts.Remove(phone.Key);

    /// <summary>Whether a call that a login told of was stored of late.</summary>
    public bool IsStored(CrmCall call) => _calls.Get(call.Uniq)?.Split('|').Contains(call.Login, StringComparer.Ordinal) == true;

    /// <summary>The card that holds a call; <see langword="null"/> when that is long ago, or not known.</summary>
    public Entity? CardOf(string uniq) => Entity.Parse(_calls.Get(uniq)?.Split('|')[0]);

    public void RememberCall(CrmCall call, Entity? card)
    {
        string[] before = _calls.Get(call.Uniq)?.Split('|') ?? [card?.ToString() ?? ""];
        _calls.Set(KeyValuePair.Create(call.Uniq, string.Join('|', before.Append(call.Login).Distinct(StringComparer.Ordinal))));
    }
}
