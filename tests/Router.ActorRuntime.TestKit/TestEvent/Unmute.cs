#nullable disable annotations
using Akka.TestKit.Internal;

namespace Akka.TestKit.TestEvent;

/// <summary>Published in a system, ends what <see cref="Mute"/> began.</summary>
public sealed class Unmute : INoSerializationVerificationNeeded
{
    /// <summary>Makes it.</summary>
    public Unmute(params EventFilterBase[] filters)
        : this((IReadOnlyCollection<EventFilterBase>)filters)
    {
    }

    /// <summary>Makes it.</summary>
    public Unmute(IReadOnlyCollection<EventFilterBase> filters)
    {
        Filters = filters;
    }

    /// <summary>The filters.</summary>
    public IReadOnlyCollection<EventFilterBase> Filters { get; }
}
