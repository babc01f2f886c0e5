using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Gathers rules for the lines that are not written.</summary>
public sealed class LogFilterBuilder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly List<LogFilterBase> _filters = [];

    /// <summary>Adds a filter of one's own.</summary>
    public LogFilterBuilder Add(LogFilterBase filter)
    {
        _filters.Add(filter);
        return this;
    }

    /// <summary>Adds filters of one's own.</summary>
    public LogFilterBuilder AddRange(IEnumerable<LogFilterBase> filters)
    {
        _filters.AddRange(filters);
        return this;
    }

    /// <summary>Drops the lines of one source.</summary>
    public LogFilterBuilder ExcludeSourceExactly(string source, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        Add(new ExactMatchLogSourceFilter(source, comparison));

    /// <summary>Drops the lines of sources with this beginning.</summary>
    public LogFilterBuilder ExcludeSourceStartingWith(string sourceStart) => ExcludeSourceRegex(Pattern("^" + Regex.Escape(sourceStart)));

    /// <summary>Drops the lines of sources with this in them.</summary>
    public LogFilterBuilder ExcludeSourceContaining(string sourcePart) => ExcludeSourceRegex(Pattern(Regex.Escape(sourcePart)));

    /// <summary>Drops the lines of sources with this end.</summary>
    public LogFilterBuilder ExcludeSourceEndingWith(string sourceEnd) => ExcludeSourceRegex(Pattern(Regex.Escape(sourceEnd) + "$"));

    /// <summary>Drops the lines of sources with this pattern.</summary>
    public LogFilterBuilder ExcludeSourceRegex(Regex regex) => Add(new RegexLogSourceFilter(regex));

    /// <summary>Drops the lines with this in their text.</summary>
    public LogFilterBuilder ExcludeMessageContaining(string messagePart) => ExcludeMessageRegex(Pattern(Regex.Escape(messagePart)));

    /// <summary>Drops the lines with this pattern in their text.</summary>
    public LogFilterBuilder ExcludeMessageRegex(Regex regex) => Add(new RegexLogMessageFilter(regex));

    /// <summary>The rules, for the start of a system.</summary>
    public LogFilterSetup Build() => new([.. _filters]);

    private static Regex Pattern(string text) => new(text, RegexOptions.None, Patience);
}
