namespace Akka.Event;

/// <summary>What a filter looks at.</summary>
public enum LogFilterType
{
    /// <summary>At who writes.</summary>
    Source,

    /// <summary>At the text, which has to be put together for it.</summary>
    Content,
}
