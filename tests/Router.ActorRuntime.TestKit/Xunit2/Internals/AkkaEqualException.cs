#nullable disable annotations
using System.Globalization;
using Xunit.Sdk;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Two values that should be equal are not.</summary>
public class AkkaEqualException : XunitException
{
    /// <summary>Says what is wrong.</summary>
    public AkkaEqualException(string format = "", params object[] args)
        : base(Text(format, args))
    {
    }

    /// <summary>Makes one for two values; a text of one's own goes below them.</summary>
    public static AkkaEqualException ForMismatchedValues(object expected, object actual, string format = null, params object[] args)
    {
        string values = $"Assert.Equal() Failure: Values differ{Environment.NewLine}Expected: {Show(expected)}{Environment.NewLine}Actual:   {Show(actual)}";
        string text = Text(format ?? string.Empty, args);
        return new AkkaEqualException("{0}", text.Length == 0 ? values : values + Environment.NewLine + text);
    }

    private static object Show(object value) => value ?? "null";

    private static string Text(string format, object[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.CurrentCulture, format, args);
}
