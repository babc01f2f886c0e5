using System.Globalization;
using System.Runtime.InteropServices;

namespace Router.Routing.Values;

/// <summary>The number that a rule compares with: <c>600</c>, <c>2.5</c>, <c>10m</c>, <c>100MB</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(decimal Amount, Unit Unit)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly (string Suffix, decimal Factor, Unit Unit)[] Suffixes =
    [
        ("KB", 1024m, Unit.Size),
        ("MB", 1024m * 1024, Unit.Size),
        ("GB", 1024m * 1024 * 1024, Unit.Size),
        ("s", 1m, Unit.Time),
        ("m", 60m, Unit.Time),
        ("h", 3600m, Unit.Time),
        ("d", 86400m, Unit.Time),
    ];

    /// <summary>Reads what a rule says.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        string trimmed = text.Trim();
        foreach (var (suffix, factor, unit) in Suffixes)
        {
            if (trimmed.EndsWith(suffix, StringComparison.Ordinal))
            {
                bool isRead = TryNumber(trimmed.AsSpan()[..^suffix.Length].TrimEnd(), out decimal number);
                quantity = isRead && TryMultiply(number, factor, out decimal amount) ? new Quantity(amount, unit) : default;
                return quantity.Unit == unit;
            }
        }

        bool isPlain = TryNumber(trimmed, out decimal plain);
        quantity = new Quantity(plain, Unit.None);
        return isPlain;
    }

    /// <summary>Reads what a field says, as far as this quantity can be compared with it.</summary>
    public bool TryReadField(string text, out decimal amount) =>
        TryNumber(text, out amount) || (Unit == Unit.Time && TryClock(text, out amount));

    /// <summary>Reads a decimal number with a point.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number);

    /// <summary>Reads <c>mm:ss</c> or <c>h:mm:ss</c> as seconds; the first part may be as large as it likes.</summary>
    public static bool TryClock(string text, out decimal seconds)
    {
        seconds = 0;
        string[] parts = text.Split(':');
        if (parts.Length is not (2 or 3))
        {
            return false;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            bool isRead = parts[i].Length is > 0 and < 10
                && parts[i].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
                && (i == 0 || parts[i].Length == 2);
            int part = isRead ? int.Parse(parts[i], CultureInfo.InvariantCulture) : -1;
            if (part < 0 || (i > 0 && part > 59))
            {
                return false;
            }

            seconds = (seconds * 60) + part;
        }

        return true;
    }

    private static bool TryMultiply(decimal number, decimal factor, out decimal product)
    {
        bool fits = Math.Abs(number) <= decimal.MaxValue / factor;
        product = fits ? number * factor : 0;
        return fits;
    }
}
