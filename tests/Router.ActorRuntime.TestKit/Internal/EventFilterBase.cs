#nullable disable annotations
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>A filter by text and source.</summary>
public abstract class EventFilterBase : IEventFilter
{
    private readonly IStringMatcher _messageMatcher;
    private readonly IStringMatcher _sourceMatcher;

    /// <summary>Filters by these; null is any.</summary>
    protected EventFilterBase(IStringMatcher messageMatcher, IStringMatcher sourceMatcher)
    {
        _messageMatcher = messageMatcher ?? MatchesAll.Instance;
        _sourceMatcher = sourceMatcher ?? MatchesAll.Instance;
    }

    /// <summary>A line fits.</summary>
#pragma warning disable MA0046 // The delegate is Akka.NET's.
    public event EventMatched EventMatched;
#pragma warning restore MA0046

    /// <summary>What kind of lines it takes, in a word.</summary>
    protected abstract string FilterDescriptiveName { get; }

    /// <inheritdoc/>
    public bool Apply(LogEvent logEvent)
    {
        if (!IsMatch(logEvent))
        {
            return false;
        }

        OnEventMatched(logEvent);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string[] conditions =
        [
            .. _messageMatcher is MatchesAll ? Array.Empty<string>() : [$"Message {_messageMatcher}"],
            .. _sourceMatcher is MatchesAll ? Array.Empty<string>() : [$"Source {_sourceMatcher}"],
        ];
        return conditions.Length == 0 ? FilterDescriptiveName : $"{FilterDescriptiveName} when {string.Join(" and ", conditions)}";
    }

    /// <summary>Whether a line fits.</summary>
    protected abstract bool IsMatch(LogEvent evt);

    /// <summary>Tells of a line that fits.</summary>
    protected virtual void OnEventMatched(LogEvent logEvent) => EventMatched?.Invoke(this, logEvent);

    /// <summary>Whether source and text fit.</summary>
    protected bool InternalDoMatch(string src, object msg) =>
        _sourceMatcher.IsMatch(src) && _messageMatcher.IsMatch(msg?.ToString() ?? "null");
}
