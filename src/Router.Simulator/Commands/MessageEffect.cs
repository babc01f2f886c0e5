using Router.Simulator.Company;

namespace Router.Simulator.Commands;

/// <summary>A message goes out.</summary>
internal sealed record MessageEffect(Peer To, string Body) : CommandEffect;
