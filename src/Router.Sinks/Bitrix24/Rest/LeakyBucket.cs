using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>Counts requests as the portal does: each adds one, and some leak away every second. Safe for any number of threads.</summary>
internal sealed class LeakyBucket(TimeProvider time, int rate, int burst)
{
    /// <summary>One for each portal in the process, whatever the number of sinks: the portal counts by the sender's address.</summary>
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<string, LeakyBucket>> Portals = [];

    private readonly Lock _gate = new();
    private double _level;
    private DateTimeOffset _at = time.GetUtcNow();

    /// <summary>The bucket of a portal. Sinks that say different limits of one portal have a bucket each.</summary>
    public static LeakyBucket Of(TimeProvider time, Uri portal, int rate, int burst) => Portals
        .GetValue(time, _ => new ConcurrentDictionary<string, LeakyBucket>(StringComparer.OrdinalIgnoreCase))
        .GetOrAdd($"{portal.Authority} {rate} {burst}", _ => new LeakyBucket(time, rate, burst));

    /// <summary>Takes a place for one request, if it comes up soon enough.</summary>
    /// <param name="patience">The longest wait that is worth it.</param>
    /// <param name="wait">How long until the request may go out.</param>
    /// <returns>Whether the place was taken.</returns>
    public bool TryTake(TimeSpan patience, out TimeSpan wait)
    {
        lock (_gate)
        {
            Leak();
            wait = TimeSpan.FromSeconds(Math.Max(0, (_level + 1 - burst) / rate));
            if (wait > patience)
            {
                return false;
            }

            _level++;
            return true;
        }
    }

    /// <summary>The portal says that it is full: others send there too.</summary>
    public void Fill()
    {
        lock (_gate)
        {
            Leak();
            _level = Math.Max(_level, burst);
        }
    }

    private void Leak()
    {
        DateTimeOffset now = time.GetUtcNow();
        _level = Math.Max(0, _level - (Math.Max(0, (now - _at).TotalSeconds) * rate));
        _at = now;
    }
}
