namespace Akka.Event;

/// <summary>What a filter says of a log line.</summary>
public enum LogFilterDecision
{
    /// <summary>It may stay.</summary>
    Keep,

    /// <summary>It must go.</summary>
    Drop,

    /// <summary>Others may say.</summary>
    NoDecision,
}
