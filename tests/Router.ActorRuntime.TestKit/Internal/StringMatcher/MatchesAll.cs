#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Every text fits.</summary>
public class MatchesAll : IStringMatcher
{
    private MatchesAll()
    {
    }

    /// <summary>The only instance.</summary>
    public static IStringMatcher Instance { get; } = new MatchesAll();

    /// <inheritdoc/>
    public bool IsMatch(string s) => true;

    /// <inheritdoc/>
    public override string ToString() => string.Empty;
}
