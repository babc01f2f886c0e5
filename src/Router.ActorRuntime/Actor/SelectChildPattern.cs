#nullable disable annotations
using System.Text.RegularExpressions;

namespace Akka.Actor;

/// <summary>To the children whose names fit a pattern: <c>*</c> for any text, <c>?</c> for any character.</summary>
public class SelectChildPattern : SelectionPathElement
{
    private readonly Regex _regex;

    /// <summary>Makes the step.</summary>
    public SelectChildPattern(string patternStr)
    {
        PatternStr = patternStr;
        string pattern = Regex.Escape(patternStr)
            .Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        _regex = new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    /// <summary>The pattern.</summary>
    public string PatternStr { get; }

    internal bool Fits(string name) => _regex.IsMatch(name);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is SelectChildPattern other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PatternStr.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => PatternStr;

    /// <summary>The same pattern.</summary>
    protected bool Equals(SelectChildPattern other) => PatternStr == other?.PatternStr;
}
