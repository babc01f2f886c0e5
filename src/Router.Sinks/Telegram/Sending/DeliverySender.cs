using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Html;
using Router.Sinks.Telegram.Memory;
using Router.Sinks.Telegram.Records;
using Router.Sinks.Telegram.Replies;

namespace Router.Sinks.Telegram.Sending;

/// <summary>Sends one delivery: as one message, or as several of which those that arrived are not sent again.</summary>
internal sealed class DeliverySender(
    TelegramSinkOptions options,
    SinkContext context,
    TelegramWords words,
    TelegramSender sender,
    RecordSource records,
    Echoes echoes,
    Conversations conversations)
{
    private const int SentLimit = 100;

    /// <summary>A record is announced when it is ready: what is not there some minutes later will not come.</summary>
    private static readonly TimeSpan RecordPatience = TimeSpan.FromMinutes(10);

    private readonly SilentHours _silent = new(options.Silent, context.Zone, context.Time);
    private readonly StateList<SentPart> _sent = new(context.State, "sent", SentLimit);
    private readonly BrokenRoutes _broken = new(context);

    /// <exception cref="Http.NoAnswerException">There was no answer.</exception>
    /// <exception cref="OperationCanceledException">The call's time was up.</exception>
    public async Task<SendResult> SendAsync(Delivery delivery, Patience patience, CancellationToken cancellationToken)
    {
        var target = (TelegramTarget)delivery.Target;
        if ((target.Chat ?? options.Chat) is not { } chat)
        {
            return SendResult.Rejected(words.NoChat);
        }

        if (await echoes.IsEchoAsync(delivery.Event, chat, cancellationToken))
        {
            return new SendResult { Outcome = DeliveryOutcome.NothingToDo(words.Echo) };
        }

        var place = new Place(chat, target.Topic, target.Silent ?? _silent.AreNow());
        if (!target.Records || LinkOf(delivery.Event.Packet) is not { } link)
        {
            return await SendAsync(delivery, delivery.Text, record: null, place, patience, cancellationToken);
        }

        RecordResult found = await records.GetAsync(link, cancellationToken);
        if (found.Record is not { } record)
        {
            return found.MayCome && context.Time.GetUtcNow() < delivery.Event.ReceivedAt + RecordPatience
                ? SendResult.Retry(words.RecordNotYet(found.Problem))
                : await SendAsync(
                    delivery, $"{delivery.Text}\n{HtmlText.Escaped(words.RecordTooLate(found.Problem))}", record: null, place, patience, cancellationToken);
        }

        using (record)
        {
            return await SendAsync(delivery, delivery.Text, record, place, patience, cancellationToken);
        }
    }

    private static string? LinkOf(AgentEvent packet) =>
        packet is { Object: Objects.Call, State: States.MP3RecordReady } && packet.Fields.GetText(FieldNames.CallRecordLink) is { Length: > 0 } link ? link : null;

    private async Task<SendResult> SendAsync(
        Delivery delivery, string html, CallRecord? record, Place place, Patience patience, CancellationToken cancellationToken)
    {
        var text = HtmlText.Read(html);
        bool isCaption = record is not null && text.Plain.Length <= TextParts.CaptionLimit;
        IReadOnlyList<TextPart> parts = TextParts.Of(text);
        if (parts.Count == 0 && record is null)
        {
            return SendResult.Rejected(words.Empty);
        }

        // What goes as it is: the texts, and the record after them or with its text under it.
        int count = isCaption ? 1 : parts.Count + (record is null ? 0 : 1);
        SendResult result = new() { Outcome = DeliveryOutcome.Delivered };
        bool isBroken = text.IsBroken;
        for (int i = _sent.Find(sent => sent.Delivery == delivery.Id)?.Count ?? 0; i < count; i++)
        {
            bool isRecord = record is not null && i == count - 1;
            result = isRecord
                ? await sender.SendAsync(place, record!, isCaption && parts.Count > 0 ? parts[0] : null, patience, cancellationToken)
                : await sender.SendAsync(place, parts[i], patience, cancellationToken);
            if (!result.IsDelivered)
            {
                return result;
            }

            isBroken |= result.WasBroken;
            conversations.Add(delivery.Event, place.Chat, result);
            if (count > 1)
            {
                _sent.Put(new SentPart(delivery.Id, i + 1), sent => sent.Delivery == delivery.Id);
            }
        }

        _sent.Remove(sent => sent.Delivery == delivery.Id);
        if (isBroken)
        {
            _broken.Tell(delivery.Route);
        }

        return result;
    }
}
