using Router.Protocol.Packets;
using Router.Routing.Diagnostics;

namespace Router.Routing.Trials;

/// <summary>One entry of <c>tests</c>: an event, and what each sink is expected to get of it.</summary>
/// <param name="Name">Its name; without one, its number in the file.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Event">The event.</param>
/// <param name="Login">Whose app tells it.</param>
/// <param name="Expectations">What is expected of the sinks named; of others, nothing is.</param>
/// <param name="ExpectsNothing">Whether no sink at all may get it: <c>expect: none</c>.</param>
public sealed record RouteTest(
    string Name,
    SourcePosition Position,
    AgentEvent Event,
    string Login,
    IReadOnlyList<RouteExpectation> Expectations,
    bool ExpectsNothing);
