#nullable disable annotations
namespace Akka.TestKit.Internal;

/// <summary>Told when a line fits a filter.</summary>
public delegate void EventMatched(EventFilterBase eventFilter, LogEvent logEvent);
