#nullable disable annotations
namespace Akka.Util;

/// <summary>Something that another object can stand for.</summary>
public interface ISurrogated
{
    /// <summary>What stands for it.</summary>
    public ISurrogate ToSurrogate(ActorSystem system);
}
