using System.Globalization;
using System.Text;

namespace Akka.Hosting;

/// <summary>Writes values as HOCON reads them.</summary>
public static class HoconExtensions
{
    private const string NeedsQuotes = "$\"{}[]:=,#`^?!@*&\\/+";

    /// <summary>A text, in quotes where it needs them.</summary>
    public static string ToHocon(this string? text)
    {
        if (text is null)
        {
            throw NotNull();
        }

        if (text.Length > 0 && text == text.Trim() && text.All(IsPlain))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(Escaped(c));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A truth.</summary>
    public static string ToHocon(this bool? value) => (value ?? throw NotNull()).ToHocon();

    /// <summary>A truth.</summary>
    public static string ToHocon(this bool value) => value ? "true" : "false";

    /// <summary>A number.</summary>
    public static string ToHocon(this int? value) => (value ?? throw NotNull()).ToHocon();

    /// <summary>A number.</summary>
    public static string ToHocon(this int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string ToHocon(this long? value) => (value ?? throw NotNull()).ToHocon();

    /// <summary>A number.</summary>
    public static string ToHocon(this long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string ToHocon(this float? value) => (value ?? throw NotNull()).ToHocon();

    /// <summary>A number.</summary>
    public static string ToHocon(this float value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string ToHocon(this double? value) => (value ?? throw NotNull()).ToHocon();

    /// <summary>A number.</summary>
    public static string ToHocon(this double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A span of time.</summary>
    public static string ToHocon(this TimeSpan? value, bool allowInfinite = false, bool zeroIsInfinite = false) =>
        (value ?? throw NotNull()).ToHocon(allowInfinite, zeroIsInfinite);

    /// <summary>A span of time; without end where that is allowed, and for a negative one, or for zero where zero means that.</summary>
    public static string ToHocon(this TimeSpan value, bool allowInfinite = false, bool zeroIsInfinite = false)
    {
        if (value < TimeSpan.Zero || (value == TimeSpan.Zero && zeroIsInfinite))
        {
            return allowInfinite ? "infinite" : throw new ConfigurationException($"Infinite time span is not allowed: [{value}]");
        }

        return FormattableString.Invariant($"{value.TotalMilliseconds} ms");
    }

    private static bool IsPlain(char c) =>
        char.IsAscii(c) && !char.IsControl(c) && !NeedsQuotes.Contains(c, StringComparison.Ordinal);

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' or '/' => $"\\{c}",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsAscii(c) && !char.IsControl(c) => c.ToString(),
        _ => FormattableString.Invariant($"\\u{(int)c:x4}"),
    };

    private static ConfigurationException NotNull() => new("Value can not be null");
}
