using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Protocol.Values;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Phones;

namespace Router.Sinks.Bitrix24.Cards;

/// <summary>Finds a client's card, and makes a lead of who has none. Makes commands and reads their results; asks nobody.</summary>
internal sealed class CardBook(Bitrix24SinkOptions options, SinkContext context, PortalClient portal)
{
    /// <summary>Marks what is ours at the portal, beside the id of a call or a client: so it is never made twice.</summary>
    public const string Originator = "1c-connect";

    public const string LeadKey = "newlead";

    private const string Own = "own";
    private const string Found = "found";

    private static readonly (string Name, int TypeId)[] FoundTypes = [("CONTACT", Card.Contact), ("COMPANY", Card.Company), ("LEAD", Card.Lead)];

    /// <summary>The commands that find a client's card.</summary>
    /// <param name="party">The client.</param>
    /// <param name="origin">What our own lead of it is marked with.</param>
    public IEnumerable<RestCommand> Lookup(Party party, string origin) =>
    [
        new RestCommand(Own, "crm.item.list", new JsonObject
        {
            ["entityTypeId"] = Card.Lead,
            ["filter"] = new JsonObject { ["originatorId"] = Originator, ["originId"] = origin },
            ["select"] = new JsonArray("id", "assignedById"),
        }),
        .. party.Phone is { } phone ? ByPhone(phone) : [],
        .. ById(Card.Contact, options.ContactField, party.Person),
        .. ById(Card.Company, options.CompanyField, party.Organisation),
    ];

    /// <summary>The card that <see cref="Lookup"/> found; <see langword="null"/> when there is none.</summary>
    /// <exception cref="PortalException">The portal did not look, so nobody knows.</exception>
    public Card? Read(BatchReply reply) =>
        Listed(reply, Card.Contact, KeyOf(Card.Contact)) ?? Listed(reply, Card.Company, KeyOf(Card.Company))
        ?? FoundTypes.Select(type => FoundByPhone(reply, type.Name, type.TypeId)).FirstOrDefault(card => card is not null)
        ?? Listed(reply, Card.Lead, Own);

    /// <summary>The command that makes a lead; its number is then at <see cref="NewLead"/>.</summary>
    public RestCommand MakeLead(Party party, string origin, string title, string text, int responsible)
    {
        var fields = new JsonObject
        {
            ["title"] = title,
            ["comments"] = text,
            ["assignedById"] = responsible,
            ["originatorId"] = Originator,
            ["originId"] = origin,
        };
        if (context.Names.Find(party.Key) is { } name)
        {
            fields["name"] = name;
        }

        if (party.Phone is { } phone)
        {
            fields["sourceId"] = "CALL";
            fields["fm"] = new JsonArray(new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = phone });
        }

        return new RestCommand(LeadKey, "crm.item.add", new JsonObject { ["entityTypeId"] = Card.Lead, ["fields"] = fields });
    }

    /// <summary>The number of the lead that an earlier command of the batch makes.</summary>
    public static JsonNode NewLead() => RestCommand.To($"[{LeadKey}][item][id]");

    private static string KeyOf(int typeId) => $"list{typeId}";

    private static IEnumerable<RestCommand> ByPhone(string phone) =>
    [
        new RestCommand(Found, "crm.duplicate.findbycomm", new JsonObject
        {
            ["type"] = "PHONE",
            ["values"] = new JsonArray([.. SpellingsOf(phone).Select(value => JsonValue.Create(value))]),
        }),
        .. FoundTypes.Select(type => new RestCommand(type.Name, "crm.item.get", new JsonObject
        {
            ["entityTypeId"] = type.TypeId,
            ["id"] = RestCommand.To($"[{Found}][{type.Name}][0]"),
        })),
    ];

    private static IReadOnlyList<string> SpellingsOf(string phone) => PhoneNumber.TryRead(phone, out PhoneNumber read) ? read.Spellings : [phone];

    private static IEnumerable<RestCommand> ById(int typeId, string? field, string? id)
    {
        if (field is not null && id is not null && WireUuid.TryParse(id, out Guid uuid))
        {
            yield return new RestCommand(KeyOf(typeId), "crm.item.list", new JsonObject
            {
                ["entityTypeId"] = typeId,
                ["useOriginalUfNames"] = "Y",
                ["filter"] = new JsonObject { ["@" + field] = new JsonArray(uuid.ToString("D"), uuid.ToString("N")) },
                ["select"] = new JsonArray("*"),
            });
        }
    }

    private Card? Listed(BatchReply reply, int typeId, string key) => reply.ErrorOf(key) is { } error
        ? throw portal.Refusal("crm.item.list", error)
        : reply[key]?.Find("items").Items().Select(item => Card.Read(typeId, item)).FirstOrDefault();

    private Card? FoundByPhone(BatchReply reply, string name, int typeId)
    {
        if (reply.ErrorOf(Found) is { } failure)
        {
            throw portal.Refusal("crm.duplicate.findbycomm", failure);
        }

        JsonElement? ids = reply[Found]?.Find(name);
        if (!ids.Items().Any())
        {
            // The command that reads the card had no number then, and its error says nothing.
            return null;
        }

        return reply.ErrorOf(name) is { } error && !error.Is("NOT_FOUND") ? throw portal.Refusal("crm.item.get", error) : Card.Read(typeId, reply[name]?.Find("item"));
    }
}
