#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Texts like this fit.</summary>
public class EqualsString : IStringMatcher
{
    private readonly string _s;

    /// <summary>Compares with this.</summary>
    public EqualsString(string s)
    {
        _s = s;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => s == _s;

    /// <inheritdoc/>
    public override string ToString() => $"== \"{_s}\"";
}
