#nullable disable annotations
using System.Globalization;
using Akka.TestKit.Xunit2.Internals;
using Xunit;
using Xunit.Sdk;

namespace Akka.TestKit.Xunit2;

/// <summary>Fails as xunit does.</summary>
public class XunitAssertions : ITestKitAssertions
{
    /// <inheritdoc/>
    public void Fail(string format = "", params object[] args) => Assert.Fail(Text(format, args));

    /// <inheritdoc/>
    public void AssertTrue(bool condition, string format = "", params object[] args)
    {
        if (!condition)
        {
            Assert.True(condition, Text(format, args));
        }
    }

    /// <inheritdoc/>
    public void AssertFalse(bool condition, string format = "", params object[] args)
    {
        if (condition)
        {
            Assert.False(condition, Text(format, args));
        }
    }

    /// <summary>Equal as xunit takes it: collections are when their items are.</summary>
    public void AssertEqual<T>(T expected, T actual, string format = "", params object[] args)
    {
        try
        {
            Assert.Equal(expected, actual);
        }
        catch (XunitException)
        {
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
        }
    }

    /// <inheritdoc/>
    public void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        if (!comparer(expected, actual))
        {
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
        }
    }

    private static string Text(string format, object[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.CurrentCulture, format, args);
}
