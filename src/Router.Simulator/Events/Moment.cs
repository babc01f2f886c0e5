using System.Globalization;
using System.Runtime.InteropServices;

namespace Router.Simulator.Events;

/// <summary>When one step of a process happens.</summary>
/// <param name="Now">The moment of the event.</param>
/// <param name="Start">The moment the process began.</param>
/// <param name="Zone">The workstation's clock.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(DateTimeOffset Now, DateTimeOffset Start, TimeZoneInfo Zone)
{
    /// <summary>An inner time as the wire spells it: the workstation's clock, without a zone.</summary>
    public string Clock(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
