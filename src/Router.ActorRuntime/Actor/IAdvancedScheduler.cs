namespace Akka.Actor;

/// <summary>Runs code later; what it touches of an actor is not protected by the actor.</summary>
public interface IAdvancedScheduler : IActionScheduler, IRunnableScheduler;
