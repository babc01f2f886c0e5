using Xunit.Sdk;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Two values that should be equal are not.</summary>
public class AkkaEqualException : XunitException
{
    /// <summary>Makes one for two values.</summary>
    public AkkaEqualException(object? expected, object? actual, string text)
        : base($"Expected: {expected ?? "null"}, actual: {actual ?? "null"}. {text}")
    {
    }
}
