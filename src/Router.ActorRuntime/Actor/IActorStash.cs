#nullable disable annotations
namespace Akka.Actor;

/// <summary>An actor that puts messages aside.</summary>
public interface IActorStash
{
    /// <summary>Set before the constructor's end; the actor only declares it.</summary>
    public IStash Stash { get; set; }
}
