using System.Runtime.InteropServices;

namespace Router.Actors.Deliveries.Outages;

/// <summary>What one attempt says of the sink.</summary>
/// <param name="Key">The delivery's key.</param>
/// <param name="IsAnswered">Whether the receiver took it or refused it; otherwise it is to be tried again.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyOutcome(string Key, bool IsAnswered);
