using Akka.Actor;
using Router.Protocol.Packets;

namespace Router.Actors.Commands;

/// <summary>A command that has no outcome yet.</summary>
/// <param name="Id">The ID that it goes out with.</param>
/// <param name="Command">The command with that ID.</param>
/// <param name="Bytes">The command as it stands on the wire.</param>
/// <param name="Timeout">How long to wait for the answer after it was sent.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="ReplyTo">Who asked.</param>
/// <param name="Tag">What the answer to a part of Router carries back; <see langword="null"/> for people's commands.</param>
internal sealed record PendingCommand(
    Guid Id,
    AgentCommand Command,
    ReadOnlyMemory<byte> Bytes,
    TimeSpan Timeout,
    DateTimeOffset AskedAt,
    IActorRef ReplyTo,
    object? Tag);
