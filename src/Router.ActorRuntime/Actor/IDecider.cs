#nullable disable annotations
namespace Akka.Actor;

/// <summary>Chooses a directive for an exception.</summary>
public interface IDecider
{
    /// <summary>Chooses.</summary>
    public Directive Decide(Exception cause);
}
