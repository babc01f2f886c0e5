#nullable disable annotations
namespace Akka.Actor;

/// <summary>A behaviour: handles a message, or answers false.</summary>
public delegate bool Receive(object message);
