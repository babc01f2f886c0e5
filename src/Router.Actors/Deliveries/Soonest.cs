using System.Runtime.InteropServices;

namespace Router.Actors.Deliveries;

/// <summary>Finds the first of several moments that are still to come; one that has passed waits for something else than time.</summary>
/// <param name="now">The time.</param>
[StructLayout(LayoutKind.Auto)]
internal struct Soonest(DateTimeOffset now)
{
    /// <summary>The first so far; <see langword="null"/> when there is none.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>Looks at one more.</summary>
    public void Look(DateTimeOffset? at)
    {
        if (at > now && !(at >= At))
        {
            At = at;
        }
    }
}
