using Router.Simulator.Faults;
using Router.Simulator.Recording;

namespace Router.Simulator.Pipes;

/// <summary>A packet on its way to one connection.</summary>
/// <param name="Bytes">What to write.</param>
/// <param name="Report">What the record will tell of it, apart from its outcome.</param>
/// <param name="Cut">Where to break it off and end the connection; <see langword="null"/> to write it whole.</param>
internal sealed record Outbound(byte[] Bytes, PacketTold Report, CutPlace? Cut = null);
