namespace Akka.Event;

/// <summary>Says which log lines are not written.</summary>
public abstract class LogFilterBase : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>What it looks at.</summary>
    public abstract LogFilterType FilterType { get; }

    /// <summary>Judges a line; the text is there when a filter looks at it.</summary>
    public abstract LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null);
}
