namespace Akka.Actor.Internal;

/// <summary>What a supervisor knows of a name.</summary>
public interface IChildStats;
