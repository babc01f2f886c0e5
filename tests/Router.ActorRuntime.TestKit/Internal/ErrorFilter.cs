#nullable disable annotations
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Takes lines of level error: all, or those with an exception of a type.</summary>
public class ErrorFilter : EventFilterBase
{
    private readonly Type _exceptionType;
    private readonly bool _recurseInnerExceptions;

    /// <summary>Filters by text and source; null is any.</summary>
    public ErrorFilter(IStringMatcher messageMatcher = null, IStringMatcher sourceMatcher = null)
        : this(null, messageMatcher, sourceMatcher)
    {
    }

    /// <summary>Filters by the exception too: the text may be the line's or the exception's.</summary>
    public ErrorFilter(
        Type exceptionType, IStringMatcher messageMatcher = null, IStringMatcher sourceMatcher = null, bool recurseInnerExceptions = false)
        : base(messageMatcher, sourceMatcher)
    {
        _exceptionType = exceptionType;
        _recurseInnerExceptions = recurseInnerExceptions;
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => _exceptionType is null ? "Error" : $"Error with Cause <{_exceptionType}>";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt)
    {
        if (evt is not Error)
        {
            return false;
        }

        if (_exceptionType is null)
        {
            return InternalDoMatch(evt.LogSource, evt.Message);
        }

        for (Exception cause = evt.Cause; cause is not null; cause = _recurseInnerExceptions ? cause.InnerException : null)
        {
            if (_exceptionType.IsInstanceOfType(cause)
                && (InternalDoMatch(evt.LogSource, evt.Message) || InternalDoMatch(evt.LogSource, cause.Message)))
            {
                return true;
            }
        }

        return false;
    }
}
