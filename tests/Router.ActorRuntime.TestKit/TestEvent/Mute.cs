#nullable disable annotations
using Akka.TestKit.Internal;

namespace Akka.TestKit.TestEvent;

/// <summary>Published in a system, keeps what fits off its log.</summary>
public sealed class Mute : INoSerializationVerificationNeeded
{
    /// <summary>Makes it.</summary>
    public Mute(params EventFilterBase[] filters)
        : this((IReadOnlyCollection<EventFilterBase>)filters)
    {
    }

    /// <summary>Makes it.</summary>
    public Mute(IReadOnlyCollection<EventFilterBase> filters)
    {
        Filters = filters;
    }

    /// <summary>The filters.</summary>
    public IReadOnlyCollection<EventFilterBase> Filters { get; }
}
