#nullable disable annotations
namespace Akka.Actor;

/// <summary>Makes the <see cref="CoordinatedShutdown"/> of a system.</summary>
public sealed class CoordinatedShutdownExtension : ExtensionIdProvider<CoordinatedShutdown>
{
    /// <inheritdoc/>
    public override CoordinatedShutdown CreateExtension(ExtendedActorSystem system) => new(system);
}
