using Router.Protocol.Packets;

namespace Router.Actors.Commands;

/// <summary>To the CorrelationActor: the app's answers, in order.</summary>
/// <param name="Results">The answers.</param>
internal sealed record ResultsRead(IReadOnlyList<CommandResult> Results);
