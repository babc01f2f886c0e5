using Router.Journal;

namespace Router.Actors.Deliveries;

/// <summary>
/// Makes deliveries of one sink from today's configuration: text and target options by the route's name; a route that is gone leaves the
/// sink's default text and the options that were journaled. Immutable, and safe for any number of threads.
/// </summary>
public interface IDeliveryComposer
{
    /// <summary>Makes one delivery. Does not throw: what is wrong is the answer's problem.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="destination">Which of its destinations.</param>
    /// <param name="attempt">Which attempt, from 1.</param>
    public ComposedDelivery Compose(SinkEntry entry, int destination, int attempt);
}
