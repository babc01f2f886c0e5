using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Values;

namespace Router.Routing.Routes;

/// <summary>What events share whose order is kept (architecture.md, "Order"). UUIDs in it have no dashes.</summary>
/// <param name="Text">The whole key; two events of one key have the same text.</param>
/// <param name="Id">The key's id as the event writes it (CallID, …); <see langword="null"/> when it has none of its own.</param>
public sealed record OrderingKey(string Text, string? Id)
{
    /// <summary>The key of an event of that login.</summary>
    public static OrderingKey Of(AgentEvent @event, string login)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(login);
        return @event.Object switch
        {
            Objects.Call => ById(@event, login, FieldNames.CallID),
            Objects.RemoteAccessSession => ById(@event, login, FieldNames.SessionID),
            Objects.Treatment => ById(@event, login, FieldNames.TreatmentID),
            Objects.Message => OfMessage(@event, login),
            _ => ByCategory(@event, login),
        };
    }

    /// <summary>
    /// Where the key falls between 0 and 1, alike on every machine and in every version: samples of it are whole calls.
    /// </summary>
    public double Share
    {
        get
        {
            // FNV-1a, then MurmurHash3's finalizer: FNV alone leaves the high bits of like texts alike.
            ulong hash = 14695981039346656037;
            foreach (char c in Text)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            hash ^= hash >> 33;
            return (hash >> 11) * (1.0 / (1UL << 53));
        }
    }

    private static OrderingKey ById(AgentEvent @event, string login, string field)
    {
        string? id = TextOf(@event, field);
        return id is null ? ByCategory(@event, login) : new OrderingKey($"{login}/{@event.Object}/{Part(id)}", id);
    }

    private static OrderingKey OfMessage(AgentEvent @event, string login)
    {
        string?[] ids = @event.Mode is Modes.Colleagues
            ? [TextOf(@event, FieldNames.ColleagueID)]
            : [TextOf(@event, FieldNames.ClientID), TextOf(@event, FieldNames.UserID), TextOf(@event, FieldNames.ServiceID)];
        return Array.TrueForAll(ids, id => id is null)
            ? ByCategory(@event, login)
            : new OrderingKey($"{login}/{@event.Object}/{@event.Mode}/{string.Join('/', ids.Select(Part))}", Id: null);
    }

    private static OrderingKey ByCategory(AgentEvent @event, string login) => new($"{login}/{@event.Mode}/{@event.Object}", Id: null);

    private static string? TextOf(AgentEvent @event, string field) =>
        @event.Fields.TryGet(field, out Field found) && found.Text.Trim() is { IsEmpty: false } text ? text.ToString() : null;

    private static string Part(string? id) => id is null ? "" : ValueKey.Of(id).ToUpperInvariant();
}
