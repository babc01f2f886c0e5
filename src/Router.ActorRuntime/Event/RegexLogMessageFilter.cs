using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Drops the lines whose text has a pattern.</summary>
public sealed class RegexLogMessageFilter : LogFilterBase
{
    private readonly Regex _messageRegex;

    /// <summary>Makes it.</summary>
    public RegexLogMessageFilter(Regex messageRegex)
    {
        _messageRegex = messageRegex;
    }

    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Content;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        expandedMessage is not null && _messageRegex.IsMatch(expandedMessage) ? LogFilterDecision.Drop : LogFilterDecision.NoDecision;
}
