using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Writes calls as the portal's telephony has them: what only an application may do. Calls without a number go to the card.</summary>
internal sealed class TelephonyCalls(
    Bitrix24SinkOptions options, SinkContext context, PortalClient portal, CardBook book, Users users, CallMemory memory, CardCalls cards) : ICallWriter
{
    private const string Register = "telephony.externalCall.register";
    private const string Finish = "telephony.externalCall.finish";
    private const string Statistic = "voximplant.statistic.get";

    /// <summary>What started longer ago rings no more, and its card would only be in the way.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public async Task<DeliveryOutcome> StartAsync(CallFacts call, Delivery delivery, CancellationToken cancellationToken)
    {
        KnownCall known = memory.Find(call.Id) ?? KnownCall.New(call.Id);
        if (known.IsFinished)
        {
            return DeliveryOutcome.Delivered;
        }

        if (await LineOfAsync(call, cancellationToken) is not { } line)
        {
            return await cards.StartAsync(call, delivery, cancellationToken);
        }

        bool isShown = options.Show && !delivery.IsReplay && context.Time.GetUtcNow() - call.Started < Fresh;
        int user = await users.IdOfAsync(call.Login, cancellationToken);
        if (known.PortalId.Length == 0)
        {
            JsonElement registered = await portal.CallAsync(Register, Registration(call, line, user, isShown), cancellationToken);
            known = known with { PortalId = registered.Find("CALL_ID")?.AsText() ?? throw NoCallId() };
        }
        else if (isShown && !known.Ringing.Contains(call.Login, StringComparer.Ordinal))
        {
            await portal.CallAsync("telephony.externalCall.show", new JsonObject { ["CALL_ID"] = known.PortalId, ["USER_ID"] = user }, cancellationToken);
        }

        memory.Keep(known.With(call.Login));
        return DeliveryOutcome.Delivered;
    }

    public async Task<DeliveryOutcome> FinishAsync(CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        KnownCall known = (memory.Find(call.Id) ?? KnownCall.New(call.Id)).Without(call.Login);
        if (known.IsFinished)
        {
            return DeliveryOutcome.Delivered;
        }

        if (known.Ringing.Count > 0 && !call.IsAnswered)
        {
            memory.Keep(known);
            return DeliveryOutcome.Delivered;
        }

        if (known.PortalId.Length == 0 && await LineOfAsync(call, cancellationToken) is null)
        {
            return await cards.FinishAsync(call, delivery, target, cancellationToken);
        }

        int user = await users.IdOfAsync(call.Login, cancellationToken);
        if (known.PortalId.Length == 0 || !await TryFinishAsync(known.PortalId, call, user, cancellationToken))
        {
            known = known with { PortalId = await FindFinishedAsync(call.Id, cancellationToken) ?? await RegisterAndFinishAsync(call, user, cancellationToken) };
        }

        memory.Keep(known with { IsFinished = true });
        return DeliveryOutcome.Delivered;
    }

    public async Task<DeliveryOutcome> AttachAsync(string callId, CallRecord record, CancellationToken cancellationToken)
    {
        string? id = memory.Find(callId) is { PortalId.Length: > 0 } known ? known.PortalId : await FindFinishedAsync(callId, cancellationToken);
        if (id is null)
        {
            return await cards.AttachAsync(callId, record, cancellationToken);
        }

        RecordFile file = await record.ReadAsync(cancellationToken);
        try
        {
            await portal.CallAsync(
                "telephony.externalCall.attachRecord",
                new JsonObject { ["CALL_ID"] = id, ["FILENAME"] = file.Name, ["FILE_CONTENT"] = file.Base64 },
                cancellationToken);
            return DeliveryOutcome.Delivered;
        }
        catch (PortalException failure) when (failure.Error is { IsCallNotFound: true })
        {
            return DeliveryOutcome.Retry(context.Language.In("звонок в Битрикс24 ещё не завершён", "Bitrix24 has not finished the call yet"));
        }
    }

    /// <summary>The phone number and the card of the call's other side; <see langword="null"/> when there is no number.</summary>
    private async Task<Line?> LineOfAsync(CallFacts call, CancellationToken cancellationToken)
    {
        if (call.Party.Phone is { } phone)
        {
            return new Line(phone, Card: null);
        }

        Card? card = book.Read(await portal.BatchAsync(book.Lookup(call.Party, call.Party.Key), halt: false, cancellationToken));
        return card?.Phone is { } known ? new Line(PhoneNumber.Normalize(known) ?? known, card) : null;
    }

    private JsonObject Registration(CallFacts call, Line line, int user, bool isShown)
    {
        var parameters = new JsonObject
        {
            ["USER_ID"] = user,
            ["PHONE_NUMBER"] = line.Phone,
            ["TYPE"] = call.IsIncoming ? 2 : 1,
            ["CALL_START_DATE"] = call.Started.ToString(CardCalls.TimeFormat, CultureInfo.InvariantCulture),
            ["CRM_CREATE"] = options.Unknown == UnknownClient.Lead ? 1 : 0,
            ["SHOW"] = isShown ? 1 : 0,

            // Without it, two calls of one number at a time would be one at the portal.
            ["EXTERNAL_CALL_ID"] = call.Id,
        };
        if (options.Line is { } number)
        {
            parameters["LINE_NUMBER"] = number;
        }

        if (line.Card is { } card)
        {
            parameters["CRM_ENTITY_TYPE"] = card.Type.ToUpperInvariant();
            parameters["CRM_ENTITY_ID"] = card.Id;
        }

        return parameters;
    }

    private JsonObject Ending(JsonNode id, CallFacts call, int user) => new()
    {
        ["CALL_ID"] = id,
        ["USER_ID"] = user,
        ["DURATION"] = call.Talk,
        ["STATUS_CODE"] = CallStatus.CodeOf(call),
        ["FAILED_REASON"] = CallStatus.ReasonOf(call, context.Language),
    };

    /// <summary>Whether the portal knew the call: it forgets one that was finished, or that started long ago.</summary>
    private async Task<bool> TryFinishAsync(string id, CallFacts call, int user, CancellationToken cancellationToken)
    {
        try
        {
            await portal.CallAsync(Finish, Ending(id, call, user), cancellationToken);
            return true;
        }
        catch (PortalException failure) when (failure.Error is { IsCallNotFound: true })
        {
            return false;
        }
    }

    /// <summary>The portal's id of a call that was finished before; <see langword="null"/> when none was, or the portal does not let us look.</summary>
    private async Task<string?> FindFinishedAsync(string callId, CancellationToken cancellationToken)
    {
        const string Key = "seen";
        BatchReply reply = await portal.BatchAsync(
            [new RestCommand(Key, Statistic, new JsonObject { ["FILTER"] = new JsonObject { ["EXTERNAL_CALL_ID"] = callId } })], halt: false, cancellationToken);
        if (reply.ErrorOf(Key) is { } error && error.Is("OPERATION_TIME_LIMIT"))
        {
            throw portal.Refusal(Statistic, error);
        }

        return reply[Key].Items().Select(item => item.Find("CALL_ID")?.AsText()).FirstOrDefault();
    }

    private async Task<string> RegisterAndFinishAsync(CallFacts call, int user, CancellationToken cancellationToken)
    {
        Line line = await LineOfAsync(call, cancellationToken) ?? throw NoCallId();
        BatchReply reply = await portal.BatchAsync(
            [
                new RestCommand("register", Register, Registration(call, line, user, isShown: false)),
                new RestCommand("finish", Finish, Ending(RestCommand.To("[register][CALL_ID]"), call, user)),
            ],
            halt: true,
            cancellationToken);
        return reply.ErrorOf("register") is { } notRegistered ? throw portal.Refusal(Register, notRegistered)
            : reply.ErrorOf("finish") is { } notFinished ? throw portal.Refusal(Finish, notFinished)
            : reply["register"]?.Find("CALL_ID")?.AsText() ?? throw NoCallId();
    }

    private PortalException NoCallId() => new(
        DeliveryOutcome.Retry(context.Language.In("Битрикс24 не дал звонку номера", "Bitrix24 gave the call no id")), concernsAll: false);

    private sealed record Line(string Phone, Card? Card);
}
