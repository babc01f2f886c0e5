#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Texts with this in them fit.</summary>
public class ContainsString : IStringMatcher
{
    private readonly string _part;

    /// <summary>Compares with this.</summary>
    public ContainsString(string part)
    {
        _part = part;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => s.Contains(_part, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"contains \"{_part}\"";
}
