#nullable disable annotations
namespace Akka.Actor;

/// <summary>A behaviour that handles every message it is given.</summary>
public delegate void UntypedReceive(object message);
