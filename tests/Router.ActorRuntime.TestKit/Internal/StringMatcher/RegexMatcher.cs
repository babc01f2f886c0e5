#nullable disable annotations
using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Texts in which an expression is found fit.</summary>
public class RegexMatcher : IStringMatcher
{
    private readonly Regex _regex;

    /// <summary>Looks for this.</summary>
    public RegexMatcher(Regex regex)
    {
        _regex = regex;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => _regex.IsMatch(s);

    /// <inheritdoc/>
    public override string ToString() => $"matches regex \"{_regex}\"";
}
