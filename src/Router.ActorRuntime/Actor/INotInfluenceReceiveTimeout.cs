namespace Akka.Actor;

/// <summary>Marks a message that does not start the receive time-out anew.</summary>
public interface INotInfluenceReceiveTimeout;
