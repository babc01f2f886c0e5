namespace Router.Actors.Agents.Pipes;

/// <summary>To a PipeActor: write this, whole and after what came before.</summary>
/// <param name="Id">The command's ID, to name it when it was not written.</param>
/// <param name="Bytes">The command as it stands on the wire.</param>
internal sealed record WriteCommand(Guid Id, ReadOnlyMemory<byte> Bytes);
