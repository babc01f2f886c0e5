namespace Akka.Event;

/// <summary>Asks filters about log lines: one that says no is enough.</summary>
public class LogFilterEvaluator
{
    /// <summary>Keeps every line.</summary>
    public static readonly LogFilterEvaluator NoFilters = new([]);

    private readonly LogFilterBase[] _filters;

    /// <summary>Makes it.</summary>
    public LogFilterEvaluator(LogFilterBase[] filters)
    {
        _filters = filters;
        EvaluatesLogSourcesOnly = Array.TrueForAll(filters, filter => filter.FilterType == LogFilterType.Source);
    }

    /// <summary>Whether no filter looks at the text, so that it need not be put together.</summary>
    public bool EvaluatesLogSourcesOnly { get; }

    /// <summary>Whether to write a line; its text is there when a filter looked at it.</summary>
    public virtual bool ShouldTryKeepMessage(LogEvent evt, out string expandedLogMessage)
    {
        ArgumentNullException.ThrowIfNull(evt);
        expandedLogMessage = EvaluatesLogSourcesOnly ? string.Empty : evt.Message.ToString() ?? string.Empty;
        foreach (LogFilterBase filter in _filters)
        {
            if (filter.ShouldKeepMessage(evt, filter.FilterType == LogFilterType.Content ? expandedLogMessage : null) == LogFilterDecision.Drop)
            {
                return false;
            }
        }

        return true;
    }
}
