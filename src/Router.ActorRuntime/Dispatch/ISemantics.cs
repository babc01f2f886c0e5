namespace Akka.Dispatch;

/// <summary>What a message queue promises.</summary>
public interface ISemantics;
