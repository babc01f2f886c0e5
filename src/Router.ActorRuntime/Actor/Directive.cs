namespace Akka.Actor;

/// <summary>What a supervisor does about a child that failed.</summary>
public enum Directive
{
    /// <summary>Lets it go on as it is.</summary>
    Resume,

    /// <summary>Replaces its instance.</summary>
    Restart,

    /// <summary>Fails itself.</summary>
    Escalate,

    /// <summary>Stops it.</summary>
    Stop,
}
