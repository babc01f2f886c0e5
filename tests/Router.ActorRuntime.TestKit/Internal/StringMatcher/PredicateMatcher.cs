#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Texts that pass fit.</summary>
public class PredicateMatcher : IStringMatcher
{
    private readonly Predicate<string> _predicate;
    private readonly string _hint;

    /// <summary>Asks this; the hint says what it looks for.</summary>
    public PredicateMatcher(Predicate<string> predicate, string hint = "")
    {
        _predicate = predicate;
        _hint = hint;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => _predicate(s);

    /// <inheritdoc/>
    public override string ToString() => $"matches predicate {_hint}";
}
