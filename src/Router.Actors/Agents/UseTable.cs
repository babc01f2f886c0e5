using Router.Routing.Routes;

namespace Router.Actors.Agents;

/// <summary>To an AgentActor: these are the rules from now on. Answered with <see cref="TableInUse"/>.</summary>
/// <param name="Table">The rules.</param>
internal sealed record UseTable(RouteTable Table);
