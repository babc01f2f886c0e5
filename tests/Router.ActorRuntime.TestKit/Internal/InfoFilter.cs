#nullable disable annotations
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Takes lines of level info.</summary>
public class InfoFilter : EventFilterBase
{
    /// <summary>Filters by text and source; null is any.</summary>
    public InfoFilter(IStringMatcher messageMatcher = null, IStringMatcher sourceMatcher = null)
        : base(messageMatcher, sourceMatcher)
    {
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "Info";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => evt is Info && InternalDoMatch(evt.LogSource, evt.Message);
}
