namespace Akka.TestKit.TestActors;

/// <summary>Handles no message.</summary>
public class UnhandledMessageActor : ReceiveActor;
