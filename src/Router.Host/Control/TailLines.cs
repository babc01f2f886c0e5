using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Host.History;
using Router.Journal;
using Router.Journal.Records;
using Router.Sinks.Abstractions;

namespace Router.Host.Control;

/// <summary>Makes the stream's lines of what the parts publish.</summary>
internal static class TailLines
{
    /// <summary>The lines of one message of the event stream.</summary>
    public static IEnumerable<TailLine> Of(object message) => message switch
    {
        EventsJournaled journaled => journaled.Entries.Select(Of),
        DeliveriesEnded ended => ended.Deliveries.Select(delivery => Of(ended, delivery)),
        _ => [],
    };

    private static TailLine Of(JournalEntry entry)
    {
        JournalRecord record = entry.Record;
        var line = new TailLine { Kind = TailKind.Event, At = record.At, Login = record.Login, Sequence = entry.Sequence };
        return record switch
        {
            EventRecord @event => line with
            {
                Mode = @event.Packet.Mode,
                Object = @event.Packet.Object,
                State = @event.Packet.State,
                Initiator = @event.Packet.Initiator,
                Destinations = [.. @event.Destinations.Select(Of)],
                Event = EventEnvelope.Of(entry.Sequence, @event),
            },
            MalformedRecord malformed => line with { Kind = TailKind.Malformed, Reason = malformed.Reason },
            GapRecord gap => line with { Kind = TailKind.Gap, Reason = gap.Reason },
            CommandRecord command => line with
            {
                Kind = TailKind.Command,
                Action = command.Command.Action,
                Outcome = command.Outcome,
                Reason = command.Text,
            },
            _ => line,
        };
    }

    private static TailLine Of(DeliveriesEnded call, EndedDelivery ended) => new()
    {
        Kind = TailKind.Delivery,
        At = ended.Delivery.Event.ReceivedAt,
        Login = ended.Delivery.Event.Login,
        Sequence = ended.Delivery.Event.Sequence,
        Object = ended.Delivery.Event.Packet.Object,
        State = ended.Delivery.Event.Packet.State,
        Sink = call.Sink,
        Route = ended.Delivery.Route,
        Attempt = ended.Delivery.Attempt,
        Outcome = ended.Outcome.Result switch
        {
            DeliveryResult.Delivered when call.IsDryRun => "dry-run",
            DeliveryResult.Delivered => "delivered",
            DeliveryResult.Rejected => "rejected",
            _ => "retry",
        },
        Reason = ended.Outcome.Reason is { Length: > 0 } reason ? reason : null,
    };

    private static string Of(JournaledDestination destination)
    {
        string text = $"{destination.Route} → {destination.Sink}";
        return destination.IsSuppressed ? $"({text})" : text;
    }
}
