using Router.Actors.Deliveries;
using Router.Host.Configuration.Binding;
using Router.Journal;
using Router.Journal.Records;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Deliveries;

/// <summary>
/// Makes the deliveries of one sink from today's configuration. Where an event goes was decided when it was journaled; what it says there
/// is today's: the text by the route's name, the other options where the route still has the address.
/// </summary>
internal sealed class DeliveryComposer : IDeliveryComposer
{
    private readonly BoundSink _sink;
    private readonly LoadedConfiguration _configuration;
    private readonly Language _language;
    private readonly TextMaker _texts;
    private readonly ILookup<string, ComposedTarget> _targets;

    public DeliveryComposer(BoundSink sink, LoadedConfiguration configuration, Language language, INames names)
    {
        _sink = sink;
        _configuration = configuration;
        _language = language;
        _texts = new TextMaker(sink, configuration, language, names);
        _targets = configuration.Targets
            .Where(target => target.Target.Sink == sink.Name)
            .ToLookup(target => target.Route, target => new ComposedTarget(target, configuration.AddressOf(target.Target)), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ComposedDelivery Compose(SinkEntry entry, int destination, int attempt)
    {
        EventRecord record = entry.Record;
        JournaledDestination chosen = record.Destinations[destination];
        ComposedTarget[] today = [.. _targets[chosen.Route]];
        ComposedTarget? same = Array.Find(today, target => target.Address == chosen.Address);
        (object? options, TimeSpan? validFor, Bilingual? problem) = same is null
            ? _configuration.JournaledTargets.Read(_sink.Factory, chosen.Options)
            : (same.Bound.Options, same.Bound.ValidFor, null);
        if (options is null)
        {
            return new ComposedDelivery(Delivery: null, Problem: problem?.In(_language));
        }

        var routed = new RoutedEvent
        {
            Id = record.Id,
            Login = record.Login,
            ReceivedAt = record.At,
            Sequence = entry.Sequence,
            Key = record.Key,
            Packet = record.Packet,
        };

        // A route whose address changed still says what it says; only one that is gone leaves the sink's own text.
        TextTemplate? text = (same ?? today.FirstOrDefault())?.Bound.Text;
        return new ComposedDelivery(
            new Delivery
            {
                Id = DeliveryId.Of(record.Id, _sink.Name, chosen.Address),
                Event = routed,
                Text = _texts.Make(text, record.Packet, record.Login, record.At),
                Target = _texts.MakeTarget(options, record.Packet, record.Login, record.At),
                Route = chosen.Route,
                Attempt = attempt,
                IsReplay = record.ReplayedAt is not null,
            },
            validFor);
    }
}
