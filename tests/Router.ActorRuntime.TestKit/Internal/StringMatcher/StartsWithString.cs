#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Texts that begin so fit.</summary>
public class StartsWithString : IStringMatcher
{
    private readonly string _start;

    /// <summary>Compares with this.</summary>
    public StartsWithString(string start)
    {
        _start = start;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => s.StartsWith(_start, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"starts with \"{_start}\"";
}
