#nullable disable annotations
using System.Globalization;

namespace Akka.Event;

/// <summary>Fills holes as <see cref="string.Format(string, object[])"/> does.</summary>
public sealed class DefaultLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>The only instance.</summary>
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter()
    {
    }

    /// <inheritdoc/>
    public string Format(string format, params object[] args) => string.Format(CultureInfo.CurrentCulture, format, args);

    /// <inheritdoc/>
    public string Format(string format, IEnumerable<object> args) => Format(format, args.ToArray());
}
