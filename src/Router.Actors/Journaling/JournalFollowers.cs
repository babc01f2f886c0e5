using Akka.Actor;

namespace Router.Actors.Journaling;

/// <summary>Who hears what comes for each sink.</summary>
internal sealed class JournalFollowers
{
    private readonly Dictionary<string, IActorRef> _followers = new(StringComparer.Ordinal);

    /// <summary>From now on this one hears what comes for a sink.</summary>
    public void Add(string sink, IActorRef follower) => _followers[sink] = follower;

    /// <summary>A follower is gone.</summary>
    public void Remove(IActorRef follower)
    {
        foreach (string sink in _followers.Where(item => item.Value.Equals(follower)).Select(item => item.Key).ToList())
        {
            _followers.Remove(sink);
        }
    }

    /// <summary>Tells each what the last append has for its sink.</summary>
    public void Tell(JournalCounters counters, long lastSequence)
    {
        foreach ((string sink, (int added, long shed, long shedDead)) in counters.BySink)
        {
            if (_followers.TryGetValue(sink, out IActorRef? follower))
            {
                follower.Tell(new JournalAdvanced(lastSequence, added, shed, shedDead));
            }
        }
    }
}
