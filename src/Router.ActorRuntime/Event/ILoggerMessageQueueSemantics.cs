namespace Akka.Event;

/// <summary>What a logger's message queue promises.</summary>
public interface ILoggerMessageQueueSemantics : ISemantics;
