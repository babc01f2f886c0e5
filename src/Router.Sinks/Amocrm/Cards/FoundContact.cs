namespace Router.Sinks.Amocrm.Cards;

/// <summary>A contact that has a number, and its leads.</summary>
internal sealed record FoundContact(long Id, IReadOnlyList<long> Leads);
