using Router.Actors.Deliveries;
using Router.Journal;
using Router.Journal.Records;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Makes deliveries whose text is a prefix.</summary>
internal sealed class TestComposer(string text = "") : IDeliveryComposer
{
    /// <summary>Keys that cannot be made.</summary>
    public string? BrokenKey { get; init; }

    public TimeSpan? ValidFor { get; init; }

    public ComposedDelivery Compose(SinkEntry entry, int destination, int attempt)
    {
        EventRecord record = entry.Record;
        if (record.Key == BrokenKey)
        {
            return new ComposedDelivery(Delivery: null, Problem: "the template does not compile");
        }

        JournaledDestination target = record.Destinations[destination];
        return new ComposedDelivery(
            new Delivery
            {
                Id = DeliveryId.Of(record.Id, target.Sink, target.Address),
                Event = new RoutedEvent
                {
                    Id = record.Id,
                    Login = record.Login,
                    ReceivedAt = record.At,
                    Sequence = entry.Sequence,
                    Key = record.Key,
                    Packet = record.Packet,
                },
                Text = text,
                Target = target.Address,
                Route = target.Route,
                Attempt = attempt,
                IsReplay = record.ReplayedAt is not null,
            },
            ValidFor);
    }
}
