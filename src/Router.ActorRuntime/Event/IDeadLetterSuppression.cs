namespace Akka.Event;

/// <summary>Marks a message whose loss is nothing to report.</summary>
public interface IDeadLetterSuppression;
