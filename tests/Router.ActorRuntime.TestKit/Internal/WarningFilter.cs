#nullable disable annotations
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Takes lines of level warning.</summary>
public class WarningFilter : EventFilterBase
{
    /// <summary>Filters by text and source; null is any.</summary>
    public WarningFilter(IStringMatcher messageMatcher = null, IStringMatcher sourceMatcher = null)
        : base(messageMatcher, sourceMatcher)
    {
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "Warning";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => evt is Warning && InternalDoMatch(evt.LogSource, evt.Message);
}
