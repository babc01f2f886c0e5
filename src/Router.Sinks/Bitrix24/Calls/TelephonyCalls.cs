using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Writes calls as the portal's telephony has them: what only an application may do. Calls without a number go to the card.</summary>
internal sealed class TelephonyCalls(
    Bitrix24SinkOptions options, SinkContext context, PortalClient portal, CardBook book, Users users, CallMemory memory, CardCalls cards) : ICallWriter
{
    /// <summary>What started longer ago rings no more, and its card would only be in the way.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly PortalCalls _calls = new(options, context, portal);

    public async Task<DeliveryOutcome> StartAsync(CallFacts call, Delivery delivery, CancellationToken cancellationToken)
    {
        KnownCall known = memory.Find(call.Id) ?? KnownCall.New(call.Id);
        if (known.IsFinished)
        {
            return CallOutcomes.Known(context.Language);
        }

        if (CallLine.Of(call, call.Party.Phone is null ? await FindCardAsync(call, cancellationToken) : null) is not { } line)
        {
            return await cards.StartAsync(call, delivery, cancellationToken);
        }

        bool isShown = options.Show && !delivery.IsReplay && context.Time.GetUtcNow() - call.Started < Fresh;
        int user = await users.IdOfAsync(call.Login, cancellationToken);
        if (known.PortalId.Length == 0)
        {
            known = known with { PortalId = await _calls.RegisterAsync(call, line, user, isShown, cancellationToken) };
        }
        else if (isShown && !known.Ringing.Contains(call.Login, StringComparer.Ordinal))
        {
            await _calls.ShowAsync(known.PortalId, user, cancellationToken);
        }

        memory.Keep(known.With(call.Login));
        return DeliveryOutcome.Delivered;
    }

    public async Task<DeliveryOutcome> FinishAsync(CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        KnownCall known = (memory.Find(call.Id) ?? KnownCall.New(call.Id)).Without(call.Login);
        if (known.IsFinished)
        {
            return CallOutcomes.Known(context.Language);
        }

        if (known.Ringing.Count > 0 && !call.IsAnswered)
        {
            memory.Keep(known);
            return CallOutcomes.StillRings(context.Language);
        }

        if (known.PortalId.Length == 0 || !await TryFinishAsync(known.PortalId, call, cancellationToken))
        {
            // Router came in the middle of the call, or its last attempt was not answered, or the portal has forgotten.
            BatchReply found = await portal.BatchAsync([PortalCalls.Look(call.Id), .. book.Lookup(call.Party, call.Party.Key)], halt: false, cancellationToken);
            Card? card = book.Read(found);
            if (CallLine.Of(call, card) is not { } line)
            {
                return await cards.FinishAsync(call, delivery, target, cancellationToken);
            }

            known = known with
            {
                PortalId = _calls.Found(found) ?? await _calls.WriteAsync(call, line, await UserOfAsync(call, card, cancellationToken), cancellationToken),
            };
        }

        memory.Keep(known with { IsFinished = true });
        return DeliveryOutcome.Delivered;
    }

    public async Task<DeliveryOutcome> AttachAsync(string callId, CallRecord record, CancellationToken cancellationToken)
    {
        string? id = memory.Find(callId) is { PortalId.Length: > 0 } known
            ? known.PortalId
            : _calls.Found(await portal.BatchAsync([PortalCalls.Look(callId)], halt: false, cancellationToken));
        if (id is null)
        {
            return await cards.AttachAsync(callId, record, cancellationToken);
        }

        return await _calls.TryAttachAsync(id, await record.ReadAsync(cancellationToken), cancellationToken)
            ? DeliveryOutcome.Delivered
            : DeliveryOutcome.Retry(context.Language.In("звонок в Битрикс24 ещё не завершён", "Bitrix24 has not finished the call yet"));
    }

    private async Task<bool> TryFinishAsync(string id, CallFacts call, CancellationToken cancellationToken)
    {
        Card? card = call.IsMissed ? await FindCardAsync(call, cancellationToken) : null;
        return await _calls.TryFinishAsync(id, call, await UserOfAsync(call, card, cancellationToken), cancellationToken);
    }

    /// <summary>Whose the call is: a missed one is of who answers for the client, any other of the login's user.</summary>
    private async Task<int> UserOfAsync(CallFacts call, Card? card, CancellationToken cancellationToken) =>
        call.IsMissed && card?.Responsible is { } responsible ? responsible : await users.IdOfAsync(call.Login, cancellationToken);

    private async Task<Card?> FindCardAsync(CallFacts call, CancellationToken cancellationToken) =>
        book.Read(await portal.BatchAsync(book.Lookup(call.Party, call.Party.Key), halt: false, cancellationToken));
}
