using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Host.History.DeadLetters;

/// <summary>A dead letter as the journal has it.</summary>
/// <param name="Sink">The sink that keeps it.</param>
/// <param name="Row">The delivery.</param>
/// <param name="Event">Its event.</param>
internal sealed record FoundDeadLetter(string Sink, DeliveryRow Row, EventRecord Event)
{
    /// <summary>Where it should have gone.</summary>
    public JournaledDestination Destination => Event.Destinations[Row.Destination];
}
