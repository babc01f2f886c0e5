using System.Globalization;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Writes calls as activities of the client's card: what a webhook may do, and what is left for calls without a phone number.</summary>
internal sealed class CardCalls(Bitrix24SinkOptions options, SinkContext context, PortalClient portal, CardBook book, Users users, CallMemory memory, StripedLocks locks)
    : ICallWriter
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:sszzz";

    private const string Seen = "seen";
    private const string Activity = "activity";
    private const int TypeCall = 2;

    public Task<DeliveryOutcome> StartAsync(CallFacts call, Delivery delivery, CancellationToken cancellationToken)
    {
        memory.Keep((memory.Find(call.Id) ?? KnownCall.New(call.Id)).With(call.Login));
        return Task.FromResult(DeliveryOutcome.NothingToDo(
            context.Language.In("звонок попадёт в Битрикс24, когда закончится", "the call goes to Bitrix24 when it has ended")));
    }

    public async Task<DeliveryOutcome> FinishAsync(CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        KnownCall known = (memory.Find(call.Id) ?? KnownCall.New(call.Id)).Without(call.Login);
        bool isNews = call.IsAnswered ? !known.IsAnswered : !known.IsFinished && known.Ringing.Count == 0;
        if (!isNews)
        {
            memory.Keep(known);
            return known.IsFinished ? CallOutcomes.Known(context.Language) : CallOutcomes.StillRings(context.Language);
        }

        await WriteAsync(call, delivery, target, cancellationToken);
        memory.Keep(known with { IsFinished = true, IsAnswered = call.IsAnswered });
        return DeliveryOutcome.Delivered;
    }

    public async Task<DeliveryOutcome> AttachAsync(string callId, CallRecord record, CancellationToken cancellationToken)
    {
        BatchReply reply = await portal.BatchAsync([SeenCommand(callId)], halt: false, cancellationToken);
        if (ActivityOf(reply) is not { } activity)
        {
            return options.Unknown == UnknownClient.None
                ? DeliveryOutcome.Delivered
                : DeliveryOutcome.Rejected(context.Language.In("этого звонка в Битрикс24 нет, запись некуда положить", "Bitrix24 does not have this call, so its record has no place"));
        }

        RecordFile file = await record.ReadAsync(cancellationToken);
        await UpdateAsync(activity, new JsonObject { ["FILES"] = new JsonArray(new JsonObject { ["fileData"] = new JsonArray(file.Name, file.Base64) }) }, cancellationToken);
        return DeliveryOutcome.Delivered;
    }

    private async Task WriteAsync(CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        // A call from a number is a lead's mark, a client of 1C-Connect is one for all its calls and chats.
        string origin = call.Party.Phone is null ? call.Party.Key : call.Id;
        using IDisposable turn = await locks.EnterAsync(call.Party.Key, cancellationToken);
        BatchReply found = await portal.BatchAsync([SeenCommand(call.Id), .. book.Lookup(call.Party, origin)], halt: false, cancellationToken);
        if (ActivityOf(found) is { } written)
        {
            await CorrectAsync(written, call, delivery, target, cancellationToken);
            return;
        }

        Card? card = book.Read(found);
        if (card is null && options.Unknown == UnknownClient.None)
        {
            Log.LeftOut(context.Logger, context.Name, delivery.Event.Id);
            return;
        }

        int user = await users.IdOfAsync(call.Login, cancellationToken);
        int responsible = call.IsMissed ? card?.Responsible ?? user : user;
        JsonObject fields = FieldsOf(call, delivery, target, responsible);
        SetOwner(fields, call, card);
        RestCommand[] commands =
        [
            .. card is null ? [book.MakeLead(call.Party, origin, target.Title ?? call.Party.Key, delivery.Text, user)] : Array.Empty<RestCommand>(),
            new RestCommand(Activity, "crm.activity.add", new JsonObject { ["fields"] = fields }),
        ];
        BatchReply made = await portal.BatchAsync(commands, halt: true, cancellationToken);
        if (made.ErrorOf(CardBook.LeadKey) is { } noLead)
        {
            throw portal.Refusal("crm.item.add", noLead);
        }

        if (made.ErrorOf(Activity) is { } noActivity)
        {
            throw portal.Refusal("crm.activity.add", noActivity);
        }
    }

    /// <summary>One login may have told of a missed call before another tells of the conversation.</summary>
    private async Task CorrectAsync(long activity, CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        if (call.IsAnswered)
        {
            int user = await users.IdOfAsync(call.Login, cancellationToken);
            await UpdateAsync(activity, FieldsOf(call, delivery, target, user), cancellationToken);
        }
    }

    private async Task UpdateAsync(long activity, JsonObject fields, CancellationToken cancellationToken) =>
        await portal.CallAsync("crm.activity.update", new JsonObject { ["id"] = activity, ["fields"] = fields }, cancellationToken);

    private JsonObject FieldsOf(CallFacts call, Delivery delivery, Bitrix24Target target, int responsible)
    {
        return new JsonObject
        {
            ["TYPE_ID"] = TypeCall,
            ["SUBJECT"] = string.IsNullOrWhiteSpace(target.Subject) ? context.Language.In("Звонок", "Call") : target.Subject,
            ["DESCRIPTION"] = delivery.Text,
            ["DIRECTION"] = call.IsIncoming ? 1 : 2,
            ["START_TIME"] = call.Started.ToString(TimeFormat, CultureInfo.InvariantCulture),
            ["END_TIME"] = call.Ended.ToString(TimeFormat, CultureInfo.InvariantCulture),

            // What nobody answered stays open among the tasks of who answers for the client.
            ["COMPLETED"] = call.IsMissed ? "N" : "Y",
            ["RESPONSIBLE_ID"] = responsible,
            ["ORIGINATOR_ID"] = CardBook.Originator,
            ["ORIGIN_ID"] = call.Id,
        };
    }

    private static void SetOwner(JsonObject fields, CallFacts call, Card? card)
    {
        JsonNode Id() => card is null ? CardBook.NewLead() : card.Id;
        int type = card?.TypeId ?? Card.Lead;
        fields["OWNER_TYPE_ID"] = type;
        fields["OWNER_ID"] = Id();
        fields["COMMUNICATIONS"] = new JsonArray(new JsonObject
        {
            ["VALUE"] = call.Party.Phone ?? card?.Phone ?? call.Party.Key,
            ["ENTITY_ID"] = Id(),
            ["ENTITY_TYPE_ID"] = type,
        });
    }

    private static RestCommand SeenCommand(string callId) => new(Seen, "crm.activity.list", new JsonObject
    {
        ["filter"] = new JsonObject { ["ORIGINATOR_ID"] = CardBook.Originator, ["ORIGIN_ID"] = callId },
        ["select"] = new JsonArray("ID"),
    });

    private long? ActivityOf(BatchReply reply) => reply.ErrorOf(Seen) is { } error
        ? throw portal.Refusal("crm.activity.list", error)
        : reply[Seen].Items().Select(item => item.Find("ID")?.AsNumber()).FirstOrDefault();
}
