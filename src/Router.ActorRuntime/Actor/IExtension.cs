namespace Akka.Actor;

/// <summary>What a system carries one of.</summary>
public interface IExtension;
