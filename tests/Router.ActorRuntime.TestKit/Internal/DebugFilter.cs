#nullable disable annotations
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Takes lines of level debug.</summary>
public class DebugFilter : EventFilterBase
{
    /// <summary>Filters by text and source; null is any.</summary>
    public DebugFilter(IStringMatcher messageMatcher = null, IStringMatcher sourceMatcher = null)
        : base(messageMatcher, sourceMatcher)
    {
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "Debug";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => evt is Debug && InternalDoMatch(evt.LogSource, evt.Message);
}
