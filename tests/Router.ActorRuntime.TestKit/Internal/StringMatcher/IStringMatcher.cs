#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Says of texts whether they fit.</summary>
public interface IStringMatcher
{
    /// <summary>Whether a text fits.</summary>
    public bool IsMatch(string s);
}
