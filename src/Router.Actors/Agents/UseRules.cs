using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Actors.Agents;

/// <summary>
/// To the AgentsActor: these are the rules from now on. Each login takes them between two batches, subscribes to what is new and
/// unsubscribes from what nobody wants. Answered with <see cref="RulesInUse"/> when every login decides by them.
/// </summary>
/// <param name="Table">The rules.</param>
/// <param name="Agents">Which logins there are.</param>
public sealed record UseRules(RouteTable Table, AgentsSettings Agents);
