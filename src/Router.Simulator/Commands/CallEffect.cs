using Router.Simulator.Company;

namespace Router.Simulator.Commands;

/// <summary>The softphone dials.</summary>
internal sealed record CallEffect(Peer To) : CommandEffect;
