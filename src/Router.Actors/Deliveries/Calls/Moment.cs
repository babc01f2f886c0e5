using System.Runtime.InteropServices;
using Router.Actors.Notices;

namespace Router.Actors.Deliveries.Calls;

/// <summary>What the actor knows and the pure classes are told each time.</summary>
/// <param name="Now">The time.</param>
/// <param name="Settings">The sink as it is now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Moment(DateTimeOffset Now, SinkSettings Settings)
{
    /// <summary>A time as notices show it.</summary>
    public string Clock(DateTimeOffset at) => PeopleTime.Clock(at, Settings.TimeZone);
}
