namespace Akka.TestKit;

/// <summary>Marks tests whose messages have no sender unless they give one.</summary>
public interface INoImplicitSender;
