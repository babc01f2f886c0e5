using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;

namespace Router.Actors.Tests.Deliveries;

/// <summary>A test's clock that also moves on at each look at it, as a real one does: two looks never see the same time.</summary>
public sealed class RestlessScheduler(Config config, ILoggingAdapter log) : TestScheduler(config, log), ITimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(37);
    private long _looks;

    /// <inheritdoc/>
    DateTimeOffset ITimeProvider.Now => Now + (Step * Interlocked.Increment(ref _looks));
}
