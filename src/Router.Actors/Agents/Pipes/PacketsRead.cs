using Router.Protocol.Packets;

namespace Router.Actors.Agents.Pipes;

/// <summary>From a PipeActor: all that one read brought. It reads on when it gets <see cref="ReadOn"/>.</summary>
/// <param name="Events">The events, in order.</param>
/// <param name="Results">The answers to commands, in order.</param>
/// <param name="Malformed">What could not be read, in order.</param>
/// <param name="Bytes">How many bytes the events and malformed packets have.</param>
internal sealed record PacketsRead(
    IReadOnlyList<ReadEvent> Events,
    IReadOnlyList<CommandResult> Results,
    IReadOnlyList<MalformedPacket> Malformed,
    long Bytes);
