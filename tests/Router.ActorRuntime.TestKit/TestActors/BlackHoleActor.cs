#nullable disable annotations
namespace Akka.TestKit.TestActors;

/// <summary>Takes every message and does nothing.</summary>
public class BlackHoleActor : ActorBase
{
    /// <summary>Its props.</summary>
    public static Props Props { get; } = Props.Create<BlackHoleActor>();

    /// <inheritdoc/>
    protected override bool Receive(object message) => true;
}
