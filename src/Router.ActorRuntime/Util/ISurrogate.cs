#nullable disable annotations
namespace Akka.Util;

/// <summary>What stands for an object where the object itself cannot go.</summary>
public interface ISurrogate
{
    /// <summary>The object again, in a system.</summary>
    public ISurrogated FromSurrogate(ActorSystem system);
}
