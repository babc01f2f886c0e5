#nullable disable annotations
namespace Akka.TestKit;

/// <summary>What an auto pilot does about a message; answers the pilot for the next.</summary>
public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);
