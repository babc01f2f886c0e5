namespace Akka.Actor;

/// <summary>Marks a message that never leaves the process.</summary>
public interface INoSerializationVerificationNeeded;
