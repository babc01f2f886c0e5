using Router.Actors.Deliveries;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Actors;

/// <summary>
/// To the RouterActor: this is the configuration from now on. Answered with <see cref="RulesApplied"/> when no event is decided by an
/// older one any more; one that comes meanwhile waits its turn.
/// </summary>
/// <param name="Table">The rules.</param>
/// <param name="Agents">Which logins there are.</param>
/// <param name="Sinks">All sinks.</param>
public sealed record ApplyRules(RouteTable Table, AgentsSettings Agents, IReadOnlyList<SinkSettings> Sinks);
