using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Cards;

/// <summary>Writes what is no call into the timeline of the client's card.</summary>
internal sealed class Comments(Bitrix24SinkOptions options, SinkContext context, PortalClient portal, CardBook book, Users users, StripedLocks locks)
{
    private const string Method = "crm.timeline.comment.add";
    private const string Key = "comment";

    public async Task<DeliveryOutcome> WriteAsync(Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(delivery.Text))
        {
            return DeliveryOutcome.Rejected(context.Language.In("текст пуст, писать в карточку нечего", "the text is empty, there is nothing to write"));
        }

        if (target.Entity is { } entity && Card.TryRead(entity, out Card named))
        {
            return await WriteAsync(named, delivery.Text, cancellationToken);
        }

        return Party.Of(delivery.Event.Packet) is { } party
            ? await WriteAsync(party, delivery, target, cancellationToken)
            : DeliveryOutcome.Rejected(context.Language.In(
                "в событии нет клиента; укажите карточку в маршруте: entity: contact:123", "the event names no client; name the card in the route: entity: contact:123"));
    }

    private async Task<DeliveryOutcome> WriteAsync(Party party, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        using IDisposable turn = await locks.EnterAsync(party.Key, cancellationToken);
        BatchReply found = await portal.BatchAsync(book.Lookup(party, party.Key), halt: false, cancellationToken);
        if (book.Read(found) is { } card)
        {
            return await WriteAsync(card, delivery.Text, cancellationToken);
        }

        if (options.Unknown == UnknownClient.None)
        {
            Log.LeftOut(context.Logger, context.Name, delivery.Event.Id);
            return DeliveryOutcome.Delivered;
        }

        int responsible = await users.IdOfAsync(delivery.Event.Login, cancellationToken);
        BatchReply made = await portal.BatchAsync(
            [
                book.MakeLead(party, party.Key, target.Title ?? party.Key, "", responsible),
                new RestCommand(Key, Method, FieldsOf("lead", CardBook.NewLead(), delivery.Text)),
            ],
            halt: true,
            cancellationToken);
        return made.ErrorOf(CardBook.LeadKey) is { } noLead ? throw portal.Refusal("crm.item.add", noLead)
            : made.ErrorOf(Key) is { } noComment ? throw portal.Refusal(Method, noComment)
            : DeliveryOutcome.Delivered;
    }

    private async Task<DeliveryOutcome> WriteAsync(Card card, string text, CancellationToken cancellationToken)
    {
        await portal.CallAsync(Method, FieldsOf(card.Type, card.Id, text), cancellationToken);
        return DeliveryOutcome.Delivered;
    }

    private static JsonObject FieldsOf(string type, JsonNode id, string text) =>
        new() { ["fields"] = new JsonObject { ["ENTITY_TYPE"] = type, ["ENTITY_ID"] = id, ["COMMENT"] = text } };
}
