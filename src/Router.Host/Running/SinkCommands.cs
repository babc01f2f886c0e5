using Akka.Actor;
using Router.Actors.Commands;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Host.Running;

/// <summary>The way from a sink, or from the control endpoint, to the apps.</summary>
/// <param name="router">The RouterActor.</param>
internal sealed class SinkCommands(IActorRef router) : ISinkCommands
{
    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, CancellationToken cancellationToken) =>
        router.Ask<CommandOutcome>(new SendCommand(login, command), Timeout.InfiniteTimeSpan, cancellationToken);
}
