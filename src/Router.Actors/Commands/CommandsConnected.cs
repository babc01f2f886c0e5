using Akka.Actor;

namespace Router.Actors.Commands;

/// <summary>To the CorrelationActor: there is a connection.</summary>
/// <param name="Pipe">Its PipeActor.</param>
internal sealed record CommandsConnected(IActorRef Pipe);
