namespace Akka.Actor;

/// <summary>Marks a message that can stop or fail its receiver.</summary>
public interface IPossiblyHarmful;
