using Router.Routing.Values;

namespace Router.Routing.Routes;

/// <summary>
/// Lets one event among all logins through for each route and value (<c>once-per</c>) and says no to the others for ten minutes.
/// Safe for any number of threads, as the logins' actors share it.
/// </summary>
public sealed class OncePerWindow(TimeProvider time)
{
    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));
    private readonly Lock _lock = new();
    private readonly HashSet<(string Route, string Value)> _seen = [];
    private readonly Queue<((string Route, string Value) Entry, long SeenAt)> _order = new();

    /// <summary>How long a value is remembered from the event that passed.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether this is the first event of its route and value within the window; if so, it is remembered.</summary>
    public bool TryPass(string route, string value)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock)
        {
            Forget();
            var entry = (route, ValueKey.Of(value).ToUpperInvariant());
            bool isFirst = _seen.Add(entry);
            if (isFirst)
            {
                _order.Enqueue((entry, _time.GetTimestamp()));
            }

            return isFirst;
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && _time.GetElapsedTime(oldest.SeenAt) >= Length)
        {
            _order.Dequeue();
            _seen.Remove(oldest.Entry);
        }
    }
}
